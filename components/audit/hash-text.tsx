/** A hash: breaks where the line ends, copied as one word. */
export function HashText({ children }: { children: string }) {
  return <code className="break-all">{children}</code>;
}
