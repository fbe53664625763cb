import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ActView,
  Attached,
  Done,
  EditionSaved,
  EditionView,
  Issued,
  RegisterState,
  SigningList,
} from '../../src/page/acts-protocol.ts';
import type { Documents } from '../../src/page/documents-protocol.ts';
import { District } from '../../src/page/folder/district.ts';
import { Session } from '../../src/page/folder/session.ts';
import type { Answer, MadeFileLink } from '../../src/page/protocol.ts';
import { routesOf } from '../../src/page/server/routes.ts';
import type { Route } from '../../src/page/server/serve.ts';
import { Tickets } from '../../src/page/server/tickets.ts';
import { moment } from '../../src/world/clock.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { smallFolder } from '../cli/run.ts';

let folder: string;
let session: Session;
let routes: ReadonlyMap<string, Route>;
let tickets: Tickets;

beforeEach(async () => {
  folder = realpathSync(join(smallFolder(), 'input'));
  session = new Session({
    files: disk,
    templates: [TEMPLATES],
    version: '1.0.0',
    today: () => '2026-11-27',
    moment,
  });
  let number = 0;
  tickets = new Tickets(() => String(++number).padStart(32, '0'));
  const home = { folders: join(folder, '../home'), settings: join(folder, '../settings/page.json') };
  routes = routesOf({
    session,
    district: new District(session.means, () => {}),
    tickets,
    home,
    sample: null,
    end: () => {},
  });
  expect(await ask('open', { path: folder })).toEqual({ value: null });
});

afterEach(() => session.close());

async function ask<T>(name: string, body: object = {}): Promise<T> {
  const route = routes.get(`/api/${name}`);
  if (!route) throw new Error(name);
  // As it comes over the wire.
  return JSON.parse(JSON.stringify((await route(body, new AbortController().signal)) ?? null));
}

/** The order on the platform's use and the regulation that it approves: they need nothing before them. */
const FIRST = ['order-use', 'regulation'];

async function issueFirst(): Promise<{ readonly key: string; readonly place: string }> {
  const issued = await ask<Issued>('issue', { ids: FIRST, withBlanks: true });
  expect(issued.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const order = issued.acts.find(({ name }) => name.startsWith('Приказ'));
  if (!order) throw new Error('no order');
  return { key: order.key, place: join(folder, 'acts', order.folder) };
}

function attach(key: string, name: string, bytes: Uint8Array): Promise<Attached> {
  return ask('attach', { key, name, bytes: Buffer.from(bytes).toString('base64') });
}

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');

describe('issuing', () => {
  it('tells what has to be issued before, and what to do, without words of the command line', async () => {
    const refused = await ask<Issued>('issue', { ids: ['order-administrator'], withBlanks: true });
    expect(refused).toMatchObject({ isDone: false, acts: [] });
    expect(refused.together.map(({ id }) => id)).toEqual(['order-use']);
    expect(JSON.stringify(refused)).not.toMatch(/sferum-docs|--\w/u);
    expect(existsSync(join(folder, 'acts'))).toBe(false);
  });

  it('leads from what is refused to where it is put right', async () => {
    await issueFirst();
    const id = 'order-administrator';
    for (const [field, value, code] of [
      ['number', '87-ОД', 'acts/number-taken'],
      ['date', '', 'acts/no-date'],
    ] as const) {
      const file = join(folder, 'organization.yaml');
      const before = readFileSync(file, 'utf8');
      const line = new RegExp(`(\\n {2}${id}:\\n(?: {4}.*\\n)*? {4}${field}:).*`, 'u');
      writeFileSync(file, before.replace(line, `$1 ${value}`));
      session.changed();
      const { problems } = await ask<Issued>('issue', { ids: [id], withBlanks: true });
      const refused = problems.find((one) => one.code === code);
      expect(refused?.to, code).toEqual({ screen: 'documents', id, field });
      expect(`${refused?.message} ${refused?.hint}`).not.toMatch(/\.yaml|\.csv|[a-z]-[a-z]|→/u);
      writeFileSync(file, before);
      session.changed();
    }
  });

  it('leads from blanks, and from what a document lacks, to the first place where one of them is written', async () => {
    const file = join(folder, 'organization.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^publisher:.*$/mu, ''));
    session.changed();
    const { documents } = await ask<Documents>('documents', { set: 'all' });
    const led = { 'acts/blanks': 0, 'acts/not-made': 0 };
    for (const { id, blanks, missing } of documents) {
      const places = [...blanks, ...missing].flatMap(({ to }) => (to ? [to] : []));
      if (places.length === 0) continue;
      const { problems } = await ask<Issued>('issue', { ids: [id], withBlanks: false });
      for (const { code, to } of problems) {
        if (code !== 'acts/blanks' && code !== 'acts/not-made') continue;
        expect(places, id).toContainEqual(to);
        led[code] += 1;
      }
    }
    expect(Object.values(led).every((count) => count > 0)).toBe(true);
  });

  it('freezes the document; the register, the state and the list of what is due follow', async () => {
    const { key, place } = await issueFirst();
    expect(readdirSync(place)).toContain('act.json');
    const register = await ask<RegisterState>('register');
    expect(register.rows.map(({ word }) => word)).toEqual(['издан', 'издан']);
    expect(register.due[0]).toMatchObject({ what: 'unsigned', key });
    expect(await ask('state')).toMatchObject({ due: register.due.length });
    const { documents } = await ask<Documents>('documents', { set: 'registration' });
    expect(documents.find(({ id }) => id === 'order-use')).toMatchObject({ state: 'issued', key });
  });

  it('is undone while nobody has signed, and not afterwards', async () => {
    const { key } = await issueFirst();
    const act = await ask<ActView>('act', { key });
    // The regulation names it.
    expect(act.canUnissue).toBe(false);
    const refused = await ask<Done>('unissue', { key });
    expect(refused.isDone).toBe(false);
    const rows = (await ask<RegisterState>('register')).rows;
    const regulation = rows.find(({ key: other }) => other !== key)?.key ?? '';
    expect(await ask('unissue', { key: regulation })).toMatchObject({ isDone: true });
    expect(await ask('unissue', { key })).toMatchObject({ isDone: true });
    expect((await ask<RegisterState>('register')).rows.map(({ state }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('offers the next number, counted on from acts and drafts, and takes none', async () => {
    const file = join(folder, 'organization.yaml');
    const before = readFileSync(file, 'utf8');
    const without = before.replace(/^( {2}order-administrator:\n)( {4}number: .*\n)/mu, '$1');
    expect(without).not.toBe(before);
    writeFileSync(file, without);
    session.changed();
    const { documents } = await ask<Documents>('documents', { set: 'registration' });
    const order = documents.find(({ id }) => id === 'order-administrator');
    expect(order?.free).toMatch(/^\d+-ОД$/u);
    expect(documents.map(({ number }) => number)).not.toContain(order?.free);
    expect(readFileSync(file, 'utf8')).toBe(without);
  });
});

describe('what is laid beside an issued act', () => {
  it('is a scan by its bytes, under a name of the act, whatever it was called', async () => {
    const { key, place } = await issueFirst();
    const before = readdirSync(place);
    const laid = await attach(key, '../../../../evil<img src=x>.exe', PNG);
    expect(laid).toMatchObject({ isDone: true });
    expect(laid.file).toMatch(/^Приказ [^/\\<>]+\(скан\)\.png$/u);
    expect(readdirSync(place).filter((name) => !before.includes(name))).toEqual([laid.file]);
    expect((await attach(key, 'again.png', PNG)).file).toBe(laid.file);
    const other = await attach(key, 'other.png', Buffer.concat([PNG, PNG]));
    expect(other.file).toMatch(/\(скан\) \(2\)\.png$/u);
    expect((await ask<ActView>('act', { key })).state).toBe('signed');
    expect(readFileSync(join(folder, 'acts/register.csv'), 'utf8')).toContain('подписан');
  });

  it('is nothing else: a text, the act itself, a signature of another file are refused with what to do', async () => {
    const { key, place } = await issueFirst();
    const before = readdirSync(place);
    const own = before.find((name) => name.endsWith('.pdf')) ?? '';
    const foreign = readFileSync(join('test/signatures/made/gost256-TCB', signatureIn('gost256-TCB')));
    for (const bytes of [Buffer.from('текст'), readFileSync(join(place, own)), foreign, new Uint8Array()]) {
      const refused = await attach(key, 'x.sig', bytes);
      expect(refused).toMatchObject({ isDone: false, file: '' });
      expect(refused.problems[0]?.hint).not.toBe('');
    }
    expect(readdirSync(place)).toEqual(before);
    expect(await attach('0'.repeat(16), 'x.png', PNG)).toMatchObject({ isDone: false });
  });

  it('is not taken when the act is another one than was issued: that is what is told first', async () => {
    const { key, place } = await issueFirst();
    const pdf = readdirSync(place).find((name) => name.endsWith('.pdf')) ?? '';
    appendFileSync(join(place, pdf), ' ');
    expect((await attach(key, 'x.png', PNG)).problems[0]?.code).toBe('acts/file-changed');
    expect((await ask<ActView>('act', { key })).problems[0]?.code).toBe('acts/file-changed');
  });

  it.skipIf(!hasOpenssl())(
    'is the signature of the file that it is of, with the verdict in words',
    async () => {
      const { key, place } = await issueFirst();
      const pdf = readdirSync(place).find((name) => name.endsWith('.pdf')) ?? '';
      const laid = await attach(key, 'sign', signed(join(place, pdf)));
      expect(laid).toMatchObject({ isDone: true, file: `${pdf}.sig` });
      const [signature] = (await ask<ActView>('act', { key })).signatures;
      expect(signature).toMatchObject({ verdict: 'Подпись верна, файл не изменён', isGood: true });
      expect(JSON.stringify(signature?.facts)).toContain('Белозёрова Елена Павловна');
      appendFileSync(join(place, pdf), ' ');
      const changed = await ask<ActView>('act', { key });
      expect(changed.signatures[0]).toMatchObject({ verdict: 'НЕ ТОТ ФАЙЛ, ЧТО ПОДПИСАЛИ', isGood: false });
      expect(changed.problems.map(({ code }) => code)).toContain('acts/file-changed');
    },
  );
});

function signatureIn(name: string): string {
  return readdirSync(join('test/signatures/made', name)).find((one) => one.endsWith('.sig')) ?? '';
}

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A detached signature of a file, by a certificate of its own. */
function signed(file: string): Uint8Array {
  const home = mkdtempSync(join(tmpdir(), 'sferum-sign-'));
  const [key, certificate] = [join(home, 'key.pem'), join(home, 'certificate.pem')];
  const subject = '/CN=Белозёрова Елена Павловна';
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-subj', subject];
  execFileSync('openssl', [...made, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const sign = ['cms', '-sign', '-binary', '-in', file, '-signer', certificate, '-inkey', key];
  return execFileSync('openssl', [...sign, '-outform', 'DER']);
}

describe('files of an act', () => {
  it('are reached by the names that its folder lists, and by no other', async () => {
    const { key, place } = await issueFirst();
    symlinkSync('/etc/hostname', join(place, 'наружу.pdf'));
    for (const name of ['../../register.csv', '/etc/hostname', '..\\..\\register.csv', 'наружу.pdf', ''])
      expect(await ask('act-file', { key, name }), name).toBe(null);
    const [name] = (await ask<ActView>('act', { key })).files;
    const made = await ask<MadeFileLink>('act-file', { key, name });
    expect(tickets.take(made.address)?.bytes).toEqual(readFileSync(join(place, name ?? '')));
    expect(await ask('act-file', { key: '../../..', name })).toBe(null);
  });
});

describe('an act made elsewhere', () => {
  const typed = { kind: 'Приказ', number: '5-ОД', date: '01.09.2023', title: 'О чатах', basis: '' };

  it('is entered once, and named by what is wrong with it', async () => {
    expect(await ask('enter-act', { ...typed, date: '31.02.2023' })).toMatchObject({ isDone: false });
    expect(await ask('enter-act', { ...typed, title: ' ' })).toMatchObject({ isDone: false });
    expect(existsSync(join(folder, 'acts/register.csv'))).toBe(false);
    expect(await ask('enter-act', typed)).toMatchObject({ isDone: true });
    expect(await ask('enter-act', { ...typed, title: 'Другой' })).toMatchObject({ isDone: false });
    const { rows, problems } = await ask<RegisterState>('register');
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ number: '5-ОД', date: '01.09.2023', name: 'Приказ «О чатах»' }]);
  });

  it('repeals an issued one from its day on', async () => {
    const { key } = await issueFirst();
    const order = { ...typed, number: '300-ОД', date: '20.11.2026', title: 'О признании утратившим силу' };
    expect(await ask('repeal-act', { key, ...order })).toMatchObject({ isDone: true });
    const act = await ask<ActView>('act', { key });
    expect(act).toMatchObject({ state: 'repealed', force: 'не действует с 20.11.2026, № 300-ОД' });
    // The regulation that it approved goes with it.
    const { rows, problems, isBehind } = await ask<RegisterState>('register');
    expect(rows.map(({ state }) => state)).toEqual(['issued', 'repealed', 'repealed']);
    expect(problems).toEqual([]);
    expect(isBehind).toBe(false);
  });

  it('cannot bring formulas into the table', async () => {
    await ask('enter-act', { ...typed, title: '=HYPERLINK("http://evil")' });
    expect(readFileSync(join(folder, 'acts/register.csv'), 'utf8')).toContain(`'=HYPERLINK`);
    expect((await ask<RegisterState>('register')).rows[0]?.name).toBe('Приказ «=HYPERLINK("http://evil")»');
  });
});

describe('a new edition', () => {
  it('is told passage by passage and put beside the drafts; without a difference there is none', async () => {
    await issueFirst();
    const { rows } = await ask<RegisterState>('register');
    const key = rows.find(({ name }) => name.startsWith('Положение'))?.key ?? '';
    expect((await ask<EditionView>('edition', { key })).passages.filter((one) => one.isChanged)).toEqual([]);
    expect(await ask('edition-zip', { key })).toBe(null);
    const file = join(folder, 'organization.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('Муниципальное бюджетное', 'Муниципальное автономное'));
    session.changed();
    const { passages, problems } = await ask<EditionView>('edition', { key });
    expect(problems).toEqual([]);
    const first = passages.find(({ place, isChanged }) => place === '1.1' && isChanged);
    expect(first?.pieces.filter(({ change }) => change !== null)).toMatchObject([
      { change: 'deleted' },
      { change: 'inserted' },
    ]);
    expect(first?.pieces.map(({ text, change }) => (change === 'deleted' ? '' : text)).join('')).toBe(
      first?.after,
    );
    const act = readFileSync(join(folder, 'acts/register.csv'));
    const saved = await ask<EditionSaved>('save-edition', { key });
    expect(
      saved.files.filter((name) => /\((?:изменения|сравнительная таблица|новая редакция)\)/u.test(name)),
    ).toHaveLength(4);
    expect(readFileSync(join(folder, 'acts/register.csv'))).toEqual(act);
    expect(await ask('edition', { key: '0'.repeat(16) })).toBe(null);
    expect(first?.ground).toContain('изменение сведения');
  });

  it('comes with the order that brings it: both are acts, and can be taken back', async () => {
    await issueFirst();
    const file = join(folder, 'organization.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('Муниципальное бюджетное', 'Муниципальное автономное'));
    session.changed();
    const regulations = async () =>
      (await ask<RegisterState>('register')).rows.filter(({ name }) => name.startsWith('Положение'));
    const [{ key } = { key: '' }] = await regulations();
    expect((await ask<EditionView>('edition', { key })).order?.date).toBe('2026-11-27');
    const wish = { key, number: '120-ОД', date: '2024-12-16', basis: 'протокол № 5', withBlanks: false };
    const wrong = await ask<Issued>('issue-edition', { ...wish, number: '', date: '16.12.2024' });
    expect([wrong.isDone, wrong.problems.map(({ code }) => code)]).toEqual([
      false,
      expect.arrayContaining(['acts/no-date']),
    ]);
    expect(await ask<Issued>('issue-edition', wish)).toMatchObject({ isDone: false, hasBlanks: true });
    const issued = await ask<Issued>('issue-edition', { ...wish, withBlanks: true });
    expect(issued).toMatchObject({ isDone: true, acts: [{ name: 'Приказ № 120-ОД от 16.12.2024' }, {}] });
    expect((await regulations()).map(({ word }) => word)).toEqual(['издан', 'в новой редакции']);
    const [order, text] = issued.acts.map((act) => act.key);
    expect(await ask<ActView>('act', { key: order })).toMatchObject({ canAmend: false, canUnissue: false });
    expect((await ask<ActView>('act', { key: text })).canAmend).toBe(true);
    for (const one of [text, order]) expect((await ask<Done>('unissue', { key: one })).isDone).toBe(true);
    expect((await regulations()).map(({ word }) => word)).toEqual(['издание отменено', 'издан']);
    expect(await ask('issue-edition', { ...wish, key: '0'.repeat(16) })).toBe(null);
  });
});

describe('the list of what to sign and send', () => {
  const list = (): Promise<SigningList> => ask('signing-list', { set: 'registration' });

  it('keeps what is ticked off, until the document has another number', async () => {
    const find = async () =>
      (await list()).steps.flatMap(({ doings }) => doings).find(({ text }) => text.startsWith('Подписать'));
    const first = await find();
    expect(first).toMatchObject({ isDone: false, isSigned: false });
    expect(await ask('tick', { tick: first?.tick, isDone: true })).toEqual({ value: null });
    expect(await find()).toMatchObject({ isDone: true });
    expect(await ask('tick', { tick: '../x', isDone: true })).toHaveProperty('refused');
    await ask('tick', { tick: first?.tick, isDone: false });
    expect(await find()).toMatchObject({ isDone: false });
    expect(await ask('signing-list', { set: 'constructor' })).toBe(null);
  });

  it('has issued acts too, and knows which are signed', async () => {
    const { key } = await issueFirst();
    await attach(key, 'x.png', PNG);
    const steps = (await list()).steps;
    const order = steps.find(({ title }) => title.startsWith('Приказ об использовании'));
    expect(order?.doings.find(({ text }) => text.startsWith('Подписать'))).toMatchObject({
      isDone: true,
      isSigned: true,
    });
  });
});

describe('the scan of a draft', () => {
  it('lies where its message takes it from; one that is there stays', async () => {
    const bytes = PNG.toString('base64');
    expect(await ask('lay-in-scan', { id: 'order-administrator', bytes })).toEqual({
      value: 'order-administrator.png',
    });
    for (const id of ['order-administrator', '../order-use', 'regulation'])
      expect(await ask<Answer<string>>('lay-in-scan', { id, bytes })).toHaveProperty('refused');
    expect(readdirSync(join(folder, 'signed'))).toEqual(['order-administrator.png']);
    const { documents } = await ask<Documents>('documents', { set: 'registration' });
    expect(documents.find(({ id }) => id === 'order-administrator')?.scan).toBe('order-administrator.png');
  });
});
