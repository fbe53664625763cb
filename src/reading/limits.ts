/** Bounds that no honest file of an organisation reaches. Usage exports are streamed and know only the last two. */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 100,
  cellCharacters: 10_000,
} as const;
