import type { Problem } from '../problem.ts';

/** Where the files of the input folder stand in the manifest. */
export const INPUT = 'input/';

/**
 * The problems with the files called as they are: what is known under its documented name (`staff.csv`) may lie there as
 * `staff.xlsx`. `sources`: what was read.
 */
export function withTrueNames(
  problems: readonly Problem[],
  sources: readonly { readonly path: string }[],
): readonly Problem[] {
  const paths = sources.map(({ path }) => (path.startsWith(INPUT) ? path.slice(INPUT.length) : path));
  const names = new Map(paths.map((path) => [documented(path), path] as const));
  const spoken = (text: string): string =>
    text.replace(/(?<![\w/-])[\w/-]+\.(?:csv|yaml)(?!\w|\.\w)/gu, (name) => names.get(name) ?? name);
  return problems.map((problem) =>
    problem.code === 'file/hidden-extension' ? problem : renamed(problem, spoken),
  );
}

function renamed(problem: Problem, spoken: (text: string) => string): Problem {
  const { message, hint, file } = problem;
  return {
    ...problem,
    message: spoken(message),
    ...(file === undefined ? {} : { file: spoken(file) }),
    ...(hint === undefined ? {} : { hint: spoken(hint) }),
  };
}

/** The name that documentation gives a file of the input folder. */
function documented(path: string): string {
  const bare = path.toLowerCase().replace(/\.txt$/u, '');
  if (/^organization(?:\.ya?ml)?$/u.test(bare)) return 'organization.yaml';
  return bare.replace(/\.(?:csv|xlsx)$|$/u, '.csv');
}
