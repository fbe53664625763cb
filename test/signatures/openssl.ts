import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where openssl is there to sign with. */
export const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

const HAS_GOST = HAS_OPENSSL && spawnSync('openssl', ['engine', 'gost']).status === 0;

export const HEAD =
  '/SN=Белозёрова/GN=Елена Павловна/CN=МБДОУ «Сказка»/O=МБДОУ «Сказка»/title=заведующий/emailAddress=secret@example.org/1.2.643.100.3=00000000001';
export const PETR = '/CN=Орлов Пётр Сергеевич/O=МБОУ «Школа № 5»/title=директор';

const CONFIG = `openssl_conf = init
[init]
${HAS_GOST ? 'engines = engines\n[engines]\ngost = gost\n[gost]\nengine_id = gost\ndefault_algorithms = ALL' : ''}
[req]
distinguished_name = none
[none]
[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
policy = any
default_md = ${HAS_GOST ? 'md_gost12_256' : 'sha256'}
x509_extensions = none
preserve = yes
unique_subject = no
.include ${join(import.meta.dirname, 'policy.cnf')}
`;

/** What a key is for. */
interface Holder {
  readonly subject: string;
  /** When its certificate ended, as openssl has it; usual: in ten years. */
  readonly ended?: string;
  /** It signs its certificate itself. */
  readonly isOwn?: boolean;
}

/** An authority that gives out certificates, and signs with them by openssl: by GOST R 34.10-2012 where the engine is there, else by RSA. */
export class Authority {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sferum-docs-ca-'));
  #count = 0;

  constructor() {
    writeFileSync(join(this.#folder, 'openssl.cnf'), CONFIG);
    writeFileSync(join(this.#folder, 'index.txt'), '');
    writeFileSync(join(this.#folder, 'serial'), '0A1B2C3D4E5F60718293A4B5C6D7E8F901\n');
    this.#key('ca');
    this.#own('ca', '/CN=Удостоверяющий центр');
  }

  /** Puts a detached signature down: `Приказ.pdf.sig`. */
  sign(file: string, holder: Holder, signature = `${file}.sig`): void {
    const name = `k${this.#count++}`;
    this.#key(name);
    if (holder.isOwn) this.#own(name, holder.subject);
    else this.#certify(name, holder);
    const digest = HAS_GOST ? 'md_gost12_256' : 'sha256';
    const key = ['-signer', `${name}.pem`, '-inkey', `${name}.key`, '-md', digest];
    this.#run('cms', '-sign', '-binary', '-cades', ...key, '-in', file, '-outform', 'DER', '-out', signature);
  }

  #key(name: string): void {
    const kind = HAS_GOST
      ? ['gost2012_256', '-pkeyopt', 'paramset:TCB']
      : ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048'];
    this.#run('genpkey', '-algorithm', ...kind, '-out', `${name}.key`);
  }

  #own(name: string, subject: string): void {
    const key = ['-key', `${name}.key`, '-subj', subject, '-out', `${name}.pem`];
    this.#run('req', '-new', '-x509', '-utf8', '-days', '3650', ...key);
  }

  #certify(name: string, { subject, ended }: Holder): void {
    const key = ['-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`];
    this.#run('req', '-new', '-utf8', ...key);
    const days = ended ? ['-startdate', '200101000000Z', '-enddate', ended] : ['-days', '3650'];
    const by = ['-batch', '-utf8', '-config', 'openssl.cnf', '-keyfile', 'ca.key', '-cert', 'ca.pem'];
    this.#run('ca', ...by, ...days, '-notext', '-in', `${name}.csr`, '-out', `${name}.pem`);
  }

  #run(...words: readonly string[]): void {
    const env = { ...process.env, OPENSSL_CONF: join(this.#folder, 'openssl.cnf') };
    execFileSync('openssl', words, { cwd: this.#folder, env, stdio: 'pipe' });
  }
}
