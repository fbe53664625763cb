import Handlebars from 'handlebars/dist/handlebars.js';

/** Markup that is not to be escaped. */
export function safe(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}
