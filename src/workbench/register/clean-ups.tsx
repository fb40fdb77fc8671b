import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { CleanUpBlock } from './clean-up.tsx'

/** The clean-ups of a body, the newest first. */
export const CleanUps = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Answer to={useAsk('cleanUps', { params: { organisation } })}>
    {({ rows }) =>
      rows.length === 0 ? (
        <Sentence>还没有清理过。点“开始一次清理”，系统列出全部有效的文件。</Sentence>
      ) : (
        rows.map((cleanUp) => <CleanUpBlock key={cleanUp.id} organisation={organisation} of={cleanUp} />)
      )
    }
  </Answer>
)
