import type Handlebars from 'handlebars/dist/handlebars.js';
import { Missing } from '../missing.ts';
import { CITING } from './citing.ts';
import { CONDITIONS, isTrue } from './conditions.ts';
import { COUNTING } from './counting.ts';
import type { Helper } from './helper.ts';
import { PEOPLE } from './people.ts';
import { safe } from './safe-html.ts';
import { WORDS } from './words.ts';

/** Every helper a template may call, beside `#if`, `#unless`, `#each` and `#with`. */
export const HELPERS: Readonly<Record<string, Helper>> = {
  ...PEOPLE,
  ...WORDS,
  ...COUNTING,
  ...CITING,
  ...CONDITIONS,
};

/** Helpers that know what to do about a missing fact. */
const OWN_BLANK: ReadonlySet<string> = new Set([...Object.keys(CONDITIONS), 'разные', 'дата']);

/** Registers the helpers on an isolated environment. A missing fact passes through the others as its blank. */
export function registerHelpers(environment: typeof Handlebars): void {
  for (const [label, { run }] of Object.entries(HELPERS)) {
    environment.registerHelper(label, (...all: unknown[]) => {
      const options = all.pop() as Handlebars.HelperOptions;
      const missing = all[0] instanceof Missing && !OWN_BLANK.has(label) ? all[0] : null;
      return missing ? safe(missing.toHTML()) : run(all, options.data.session, options.hash);
    });
  }
  registerBlock(environment, 'if', true);
  registerBlock(environment, 'unless', false);
}

function registerBlock(environment: typeof Handlebars, name: string, wanted: boolean): void {
  environment.registerHelper(
    name,
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return isTrue(value) === wanted ? options.fn(this) : options.inverse(this);
    },
  );
}
