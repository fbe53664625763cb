import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';

const code = await text(connect(inject('build'), '127.0.0.1'));
if (code !== '0') throw new Error(`npm run build ended with ${code}`);
