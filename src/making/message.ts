import type { MailAttachment } from '../mail/message.ts';
import type { Problem } from '../problem.ts';
import type { Rendered } from '../templating/rendered.ts';
import { safeFileName } from '../world/file-name.ts';
import { writeHtml } from '../writers/html/html.ts';
import { writeText } from '../writers/text/text.ts';
import { type MadeFile, subjectOf } from './made-file.ts';

/** The message that goes with a document, as a draft for any mail program. */
export async function messageFile(
  rendered: Rendered,
  { to, subject, tree }: NonNullable<Rendered['mail']>,
  attachments: readonly MailAttachment[],
): Promise<MadeFile> {
  const { composeRequest } = await import('../mail/message.ts');
  const head = { to, subject: oneLine(subject), date: null };
  const body = { text: writeText(tree), html: writeHtml(tree) };
  const bytes = await composeRequest({ ...head, ...body, attachments });
  const name = safeFileName(rendered.fileName, 'eml');
  return { ...subjectOf(rendered), format: 'eml', name, bytes, problems: [] };
}

/** A document that could not be attached to the message of another. */
export function missingAttachment(rendered: Rendered, id: string): Problem {
  const what = `к письму не приложен документ «${id}»: он не подготовлен`;
  return attachmentProblem(rendered, what, 'Допишите недостающие сведения.');
}

/** A document that is attached without a signature. `cure`: where to put the signed one. */
export function unsignedAttachment(rendered: Rendered, title: string, cure: string): Problem {
  return attachmentProblem(rendered, `к письму приложен документ «${title}» без подписи`, cure);
}

function attachmentProblem({ template, tree }: Rendered, what: string, hint: string): Problem {
  const message = `«${tree.title}»: ${what}.`;
  return {
    severity: 'warning',
    code: 'mail/attachment',
    message,
    hint,
    ...(template.isOwn ? { file: template.file } : {}),
  };
}

/** A name that came with line breaks goes into a header as one line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
