import { basename, join } from 'node:path';
import { ACT_FILE, type ActRecord } from '../acts/act.ts';
import { readAct } from '../acts/act-file.ts';
import { faultOf, READING_COPY } from '../acts/reading.ts';
import type { SignatureMark } from '../document/tree.ts';
import { hasSignature } from '../output/signatures.ts';
import { hasErrors, type Problem, type Result } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import { checkFiles, type SignedFile } from '../signatures/signed-files.ts';
import { signatureProblems, unsignedProblem } from '../signatures/words.ts';
import { safeFileName, safeName, withoutExtension } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';
import { formats, loadWriter } from '../writers/registry.ts';
import { type ActSheet, isSameText, sheetOfAct } from './act-sheet.ts';
import { holdingFolder } from './publish-documents.ts';
import { putBeside } from './put-beside.ts';
import { markOf, withMarks } from './signature-mark.ts';
import { noAct, notIssued, notStamped, otherText, stranger, withdrawn } from './stamp-refusals.ts';
import type { StampTarget } from './stamp-targets.ts';

/** A copy for reading, and whose marks are in it. */
export interface StampedCopy {
  readonly path: string;
  readonly owners: readonly string[];
  /** It lay there already, byte for byte. */
  readonly isOld: boolean;
}

/** What is to be stamped, and by whom. */
export interface StampWish {
  /** Folder of the organisation: all its acts, when no path is named. */
  readonly input: string;
  /** Files of acts, their signatures, folders of acts. */
  readonly paths: readonly string[];
  /** ISO day, for signatures that tell no time. */
  readonly today: string;
  /** Of the program. */
  readonly version: string;
}

type Stamped = { readonly copy: StampedCopy | null; readonly problems: readonly Problem[] };

/** An act with its signed files, and its text as this program sets it. */
interface SignedAct {
  readonly act: ActRecord;
  readonly signed: readonly SignedFile[];
  readonly sheet: ActSheet;
}

/** One act. */
export class Stamping {
  readonly #files: Files;
  readonly #wish: StampWish;
  readonly #target: StampTarget;

  constructor(files: Files, wish: StampWish, target: StampTarget) {
    this.#files = files;
    this.#wish = wish;
    this.#target = target;
  }

  /** Null for an act without a signature that nobody has named. */
  async run(): Promise<Stamped | null> {
    try {
      return await this.#stampSigned();
    } catch (error) {
      return refused([fileProblem(error, 'file/unreadable', 'Акт не прочитан', this.#target.folder)]);
    }
  }

  async #stampSigned(): Promise<Stamped | null> {
    const act = this.#act();
    if ('code' in act) return refused([act]);
    const signed = this.#signed(act);
    if ('code' in signed) return refused([signed]);
    if (signed.length === 0) return this.#target.isNamed ? refused([unsignedProblem(this.#named())]) : null;
    const problems = signed.flatMap(signatureProblems);
    if (hasErrors(problems)) return refused([...problems, ...signed.map(({ file }) => notStamped(file))]);
    const whole = { act, signed, sheet: sheetOfAct(act) };
    const changed = await this.#differences(whole);
    return changed.length > 0 ? refused(changed) : this.#stamp(whole, problems);
  }

  #named(): string {
    const { folder, name } = this.#target;
    return name === null ? folder : join(folder, name);
  }

  #act(): ActRecord | Problem {
    const { folder } = this.#target;
    const path = join(folder, ACT_FILE);
    if (this.#files.stat(path)?.kind !== 'file') return noAct(this.#named());
    const act = readAct(new TextDecoder().decode(this.#files.read(path)));
    if (typeof act === 'string') return faultOf(act, path);
    return act.withdrawn === null ? act : withdrawn(folder);
  }

  /** The files of the act that bear a signature: those that were named, or all. */
  #signed(act: ActRecord): readonly SignedFile[] | Problem {
    const { folder, name } = this.#target;
    const own =
      name === null
        ? wholeTexts(act)
        : act.files.map(({ path }) => path).filter((path) => path === name || hasSignature(path, [name]));
    if (own.length === 0) return noAct(this.#named());
    const paths = own.map((path) => join(folder, path)).filter((path) => this.#files.stat(path));
    const { checked, problems } = checkFiles({ paths, files: this.#files, today: this.#wish.today });
    return problems[0] ?? checked.filter(({ signatures }) => signatures.length > 0);
  }

  /** Signed files that are not what was issued, or not what this program makes of the act. */
  async #differences({ act, signed, sheet }: SignedAct): Promise<readonly Problem[]> {
    const problems: Problem[] = [];
    for (const { file } of signed) {
      const issued = act.files.find(({ path }) => path === basename(file));
      const bytes = this.#files.read(file);
      if (sha256(bytes) !== issued?.sha256) problems.push(notIssued(file));
      else if (!(await isSameText(sheet, issued.format, bytes)))
        problems.push(otherText(file, act, this.#wish.version));
    }
    return problems;
  }

  async #stamp({ act, signed, sheet }: SignedAct, warnings: readonly Problem[]): Promise<Stamped> {
    const marks = marksOf(signed);
    if ('problem' in marks) return refused(marks.problem);
    const { tree, strangers } = withMarks(sheet.tree, marks.value);
    const write = await loadWriter('pdf');
    const [written] = [await write(tree, sheet.layout)].flat();
    if (!written) return refused([]);
    const put = await this.#put(copyName(act), written.bytes, marks.value);
    if ('problem' in put) return refused([put.problem]);
    const { path: file } = put.value;
    const told = written.problems.map((problem) => ({ ...problem, file }));
    const others = strangers.map((owner) => stranger(owner, file));
    return { copy: put.value, problems: [...warnings, ...told, ...others] };
  }

  #put(name: string, bytes: Uint8Array, marks: readonly SignatureMark[]): Promise<Result<StampedCopy>> {
    const { folder } = this.#target;
    return holdingFolder(this.#files, { output: folder, dryRun: false }, async () => {
      const put = putBeside(this.#files, folder, name, bytes);
      return { path: join(folder, put.name), owners: marks.map(({ owner }) => owner), isOld: put.isOld };
    });
  }
}

/** Each mark once, or what of the signatures makes none. */
function marksOf(signed: readonly SignedFile[]): Result<readonly SignatureMark[], readonly Problem[]> {
  const found = signed.flatMap(({ file, signatures }) => signatures.map((one) => markOf(one, file)));
  const problem = found.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problem.length > 0) return { problem };
  return { value: once(found.flatMap((one) => ('value' in one ? [one.value] : []))) };
}

function refused(problems: readonly Problem[]): Stamped {
  return { copy: null, problems };
}

/** The act as it is, in each format once: a second PDF is its copy for the site. */
function wholeTexts({ files }: ActRecord): readonly string[] {
  const all = formats().flatMap((format) => files.find((file) => file.format === format) ?? []);
  return all.map(({ path }) => path);
}

/** One person may sign the PDF and the DOCX of an act by one certificate. */
function once(marks: readonly SignatureMark[]): readonly SignatureMark[] {
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}

/** Longest base of a name that leaves room for what is put behind it. */
const LONGEST = 90;

/** «Приказ об использовании платформы (с отметкой об ЭП).pdf». */
function copyName({ files, tree }: ActRecord): string {
  const main = files.find(({ format }) => format === 'pdf') ?? files[0];
  const base = withoutExtension(main?.path ?? tree.title);
  return safeFileName(`${safeName(base, LONGEST)} ${READING_COPY}`, 'pdf');
}
