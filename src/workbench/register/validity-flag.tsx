import type { ReactNode } from 'react'
import { Flag } from '../parts/flag.tsx'
import type { Registered } from './words.ts'
import { validityWords } from './words.ts'

const kinds = {
  none: 'plain',
  pending: 'open',
  'in-force': 'state',
  lapsed: 'grave',
  repealed: 'grave',
} as const

/** 有效性, in the colour it deserves. */
export const ValidityFlag = ({ of }: { readonly of: Registered['validity'] }): ReactNode =>
  of === 'none' ? null : <Flag kind={kinds[of]}>{validityWords[of]}</Flag>
