/** Today's date where the computer stands, ISO. Only to warn of dates that cannot be yet, never to put into a document. */
export function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
