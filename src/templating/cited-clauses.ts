import type { Dossier } from '../organization/dossier.ts';
import { remember } from '../remember.ts';
import { buildContext } from './context.ts';
import { amendmentOf } from './own-clauses/amendment.ts';
import type { CitedClauses } from './parsed-problems.ts';
import { type Engine, run, silentSession } from './render-engine.ts';
import type { RenderOptions } from './render-options.ts';

/** The clauses of an issued act: they stay as they were. */
export function issuedClauses(id: string, { issued }: RenderOptions): CitedClauses | null {
  const numbers = issued?.get(id)?.clauses;
  return numbers ? { numbers, gone: new Map() } : null;
}

/** The clauses of another document. That document is rendered for it, its problems are not told. */
export function clausesOf(
  id: string,
  dossier: Dossier,
  options: RenderOptions,
  engine: Engine,
): CitedClauses {
  const known = engine.clauses.get(dossier) ?? new Map<string, CitedClauses>();
  engine.clauses.set(dossier, known);
  return remember(known, `${id} ${options.date}`, () => citedClauses(id, dossier, options, engine));
}

function citedClauses(id: string, dossier: Dossier, options: RenderOptions, engine: Engine): CitedClauses {
  const template = engine.catalogue.templates.find((candidate) => candidate.id === id);
  if (!template) return { numbers: new Map(), gone: new Map() };
  const context = buildContext(engine.catalogue, template, dossier, options);
  const amendment = amendmentOf(template, dossier.clauses, engine.catalogue.templates);
  const session = silentSession(dossier, context, engine);
  const parsed = run(engine.delegate(template), context, session, amendment);
  return { numbers: parsed.references, gone: amendment.gone };
}
