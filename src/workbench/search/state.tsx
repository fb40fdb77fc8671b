import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Facts } from '../parts/facts.tsx'
import { Flag } from '../parts/flag.tsx'
import { Time } from '../parts/time.tsx'
import { tookWords } from './words.ts'

const Health = ({
  of: { documents, indexed, outdated },
}: {
  readonly of: Given<'searchState'>
}): ReactNode => {
  if (outdated) return <Flag kind="open">正在等待重建，重建以前有的文件可能搜不到</Flag>
  return documents === indexed ? (
    <Flag kind="state">完整</Flag>
  ) : (
    <Flag kind="grave">与公开的文件不一致，请运维人员运行 gongkai search rebuild</Flag>
  )
}

/** The index the search stands on: whether it holds all that is public. */
export const State = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const asked = useAsk('searchState', { params: { organisation } })
  return (
    <Block title="搜索索引">
      <p className="soft search-note">发布、更正、撤回时，索引同时更新。撤回的文件立即搜不到。</p>
      <Answer to={asked}>
        {(state) => (
          <Facts
            of={[
              ['情况', <Health key="health" of={state} />],
              ['公开的文件', `${state.documents} 件`],
              ['能搜索的', `${state.indexed} 件`],
              ['上次全部重建', <Time key="built" at={state.builtAt} />],
              ['用时', state.builtAt !== null && tookWords(state.took)],
            ]}
          />
        )}
      </Answer>
    </Block>
  )
}
