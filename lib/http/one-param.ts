/** One value of a query parameter: the first when it was sent several times, empty when it was not sent. */
export function oneParam(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
