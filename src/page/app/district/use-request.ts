import { useState } from 'preact/hooks';
import type { Answer } from '../../protocol.ts';
import { refusalIn } from '../parts/problems.tsx';
import type { DistrictProps } from './district-props.ts';

/** What is asked of a district. */
export interface DistrictRequest {
  /** Why the last one is not done; '' when it is. */
  readonly refused: string;
  /** `isOpening`: an organisation will stand in front of it. */
  readonly request: (name: string, body: object, isOpening?: boolean) => Promise<void>;
}

export function useRequest({ ask, refresh }: Pick<DistrictProps, 'ask' | 'refresh'>): DistrictRequest {
  const [refused, setRefused] = useState('');
  const request = async (name: string, body: object, isOpening = false): Promise<void> => {
    const answer = await ask<Answer<null>>(name, body);
    setRefused(refusalIn(answer));
    if (isOpening && 'value' in answer) location.hash = '#/организация';
    await refresh();
  };
  return { refused, request };
}
