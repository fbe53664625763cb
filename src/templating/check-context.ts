import type { ProblemCode } from '../problem.ts';
import type { FactShape } from './shape.ts';

/** A template or partial: its file as the user knows it, its text and its syntax tree. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  readonly program: hbs.AST.Program;
  /** Compiled at build time; null for what is read now. */
  readonly code: TemplateSpecification | null;
}

/** State of one check. `trail` is the chain of partials being checked, to see recursion. */
export interface CheckContext {
  readonly partials: ReadonlyMap<string, TemplateSource>;
  readonly laws: readonly string[];
  /** Ids of the documents that a template may cite. */
  readonly documents: readonly string[];
  readonly fields: Map<string, FactShape>;
  readonly trail: readonly string[];
  readonly file: string;
  report(node: hbs.AST.Node, file: string, code: ProblemCode, message: string, hint?: string): void;
}
