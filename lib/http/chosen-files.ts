/**
 * The files that a person chose in a file control. An empty control sends one nameless empty file; when the form is sent by React,
 * its missing name arrives as the word "undefined".
 */
export function chosenFiles(values: readonly FormDataEntryValue[]): File[] {
  return values.filter(
    (file): file is File =>
      file instanceof File && (file.size > 0 || (file.name !== '' && file.name !== 'undefined')),
  );
}
