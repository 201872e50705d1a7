import type { Packed } from '../model.ts';

export const MODEL: Packed | undefined = undefined as Packed | undefined;
