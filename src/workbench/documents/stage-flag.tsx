import type { ReactNode } from 'react'
import { Flag } from '../parts/flag.tsx'
import type { DocumentLine } from './words.ts'
import { stageWords, visibilityWords } from './words.ts'

const kinds: Readonly<Partial<Record<DocumentLine['stage'], 'open' | 'state'>>> = {
  review: 'open',
  approved: 'state',
  scheduled: 'state',
}

/** Where the working text is, and what the public sees of it. */
export const StageFlag = ({
  of: { stage, visibility },
}: {
  readonly of: Pick<DocumentLine, 'stage' | 'visibility'>
}): ReactNode => (
  <span className="flags">
    {stage !== 'settled' && <Flag kind={kinds[stage] ?? 'plain'}>{stageWords[stage]}</Flag>}
    {visibility !== 'none' && (
      <Flag kind={visibility === 'withdrawn' ? 'grave' : 'state'}>{visibilityWords[visibility]}</Flag>
    )}
  </span>
)
