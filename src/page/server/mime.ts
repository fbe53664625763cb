const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  zip: 'application/zip',
};

/** Of a file by the end of its name; what is none of ours is for keeping alone. */
export function mimeOf(name: string): string {
  return MIMES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
