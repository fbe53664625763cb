// An organisation that lives through a year: its folder, what its head types into the files, and the commands that she runs.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');

/** What a folder of facts begins with: everything else is added in the course of the year. */
const FIRST_FILES = ['organization.yaml', 'staff.csv', 'groups.csv', 'channel-plan.csv'];

export class Organization {
  /** `source`: a folder with facts. `facts`: what is otherwise in its organization.yaml before the year begins. */
  constructor(source, folder, facts) {
    this.folder = folder;
    this.input = join(folder, 'input');
    this.kills = 0;
    mkdirSync(this.input, { recursive: true });
    for (const name of FIRST_FILES) cpSync(join(source, name), join(this.input, name));
    this.facts = {
      ...parse(readFileSync(join(source, 'organization.yaml'), 'utf8'), { schema: 'failsafe' }),
      ...facts,
      documents: {},
    };
    this.say({});
  }

  /** Changes organization.yaml; `documents` are added to those that stand there, everything else is replaced, or goes when it is null. */
  say({ documents = {}, ...facts }) {
    this.facts = { ...this.facts, ...facts, documents: { ...this.facts.documents, ...documents } };
    const known = Object.entries(this.facts).filter(([, value]) => value !== null);
    writeFileSync(join(this.input, 'organization.yaml'), stringify(Object.fromEntries(known)));
  }

  write(name, text) {
    mkdirSync(join(this.input, name, '..'), { recursive: true });
    writeFileSync(join(this.input, name), text);
  }

  /** The text of an input file, changed, in UTF-8. */
  change(name, edit) {
    const bytes = readFileSync(join(this.input, name));
    this.write(name, edit(new TextDecoder(encodingOf(bytes)).decode(bytes)));
  }

  copy(from, to) {
    mkdirSync(join(this.input, to, '..'), { recursive: true });
    cpSync(join(this.input, from), join(this.input, to));
  }

  /** Runs a command as the head does; gives what it printed. Fails when it ends with another code. */
  run(words, expected = 0) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words, '--show-values'], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    const text = `${stdout}${stderr}`;
    if (status !== expected) throw new Error(`${words.join(' ')}: ${status}, not ${expected}\n${text}`);
    return text;
  }

  /**
   * Starts a command and kills it with SIGKILL, so many milliseconds after `hasCome` says so; true when it had not ended before.
   */
  async killed(words, after, hasCome) {
    const child = spawn(process.execPath, [MAIN, ...words], { cwd: this.folder, stdio: 'ignore' });
    const watch = setInterval(() => {
      if (!hasCome()) return;
      clearInterval(watch);
      setTimeout(() => child.kill('SIGKILL'), after);
    }, 1);
    const isKilled = await new Promise((resolve) =>
      child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')),
    );
    clearInterval(watch);
    if (isKilled) this.kills += 1;
    return isKilled;
  }

  /** How many folders of acts bear their names. */
  issued() {
    const acts = join(this.input, 'acts');
    const years = existsSync(acts) ? readdirSync(acts).filter((name) => /^\d{4}$/u.test(name)) : [];
    return years.reduce((sum, year) => sum + readdirSync(join(acts, year)).length, 0);
  }

  /** True while folders of acts lie under their temporary names. */
  isWriting() {
    const acts = join(this.input, 'acts');
    return existsSync(acts) && readdirSync(acts).some((name) => /^\.sferum-docs-.*-\d+\.tmp$/u.test(name));
  }

  /** Signs an act: a file of a signature beside its PDF, or a scan of the paper. */
  sign(folder, files, asScan) {
    const pdf = files.find(({ format }) => format === 'pdf').path;
    const name = asScan ? 'скан.pdf' : `${pdf}.sig`;
    const path = join(this.input, folder, name);
    if (!existsSync(path)) writeFileSync(path, asScan ? '%PDF-1.4 скан' : 'подпись');
  }

  remove() {
    rmSync(this.folder, { recursive: true });
  }
}

function encodingOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}
