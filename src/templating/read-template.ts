import type { Problem } from '../problem.ts';
import type { TemplateSource } from './check-context.ts';
import { type MetaTag, metaTags } from './meta-tags.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { parseOwnMarkup } from './own-markup.ts';
import { type Prepared, type PreparedTemplate, textKey } from './prepared.ts';
import { parseTemplate } from './syntax.ts';

interface TemplateRead {
  /** Null when its Handlebars cannot be parsed. */
  readonly source: TemplateSource | null;
  /** Of a part; nothing when it is prepared, because nothing is wrong with them. */
  readonly tags: readonly MetaTag[];
  /** Of a whole template. */
  readonly meta: () => Metadata;
  readonly problems: readonly Problem[];
}

/** A template or a partial, as the build prepared it or read now. */
export function readTemplate(
  file: string,
  text: string,
  kind: 'whole' | 'part',
  prepared: Prepared,
): TemplateRead {
  const known = prepared.templates[textKey(text)];
  return known && (known.meta === null) === (kind === 'part')
    ? preparedTemplate(file, text, known)
    : freshTemplate(file, text, kind);
}

function preparedTemplate(file: string, text: string, { meta, code }: PreparedTemplate): TemplateRead {
  let program: hbs.AST.Program | null = null;
  const source: TemplateSource = {
    file,
    text,
    code,
    get program() {
      program ??= parseTemplate(text, file).program as hbs.AST.Program;
      return program;
    },
  };
  return { source, tags: [], meta: () => meta as Metadata, problems: [] };
}

function freshTemplate(file: string, text: string, kind: 'whole' | 'part'): TemplateRead {
  const { program, problems } = parseTemplate(text, file);
  const { root, problems: wrong } = parseOwnMarkup(text, file, kind);
  return {
    source: program && { file, text, program, code: null },
    tags: kind === 'part' ? metaTags(text, root) : [],
    meta: () => readMetadata(text, root),
    problems: [...problems, ...wrong],
  };
}
