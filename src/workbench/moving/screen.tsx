import type { ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import { Link, useParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { BodyPage } from '../parts/body-page.tsx'
import { Flag } from '../parts/flag.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Time } from '../parts/time.tsx'
import { useProgress } from './use-progress.ts'
import { isWorking, stateWords, wayWords } from './words.ts'
import './moving.css'

type Line = RowOf<'movingRuns'>

/** One run, and the forms that begin one: each when it is come to. */
const RunView = lazy(async () => ({ default: (await import('./run.tsx')).RunView }))
const Start = lazy(async () => ({ default: (await import('./start.tsx')).Start }))

const columns: Columns<Line> = [
  { title: '迁移', cell: ({ id, title }) => <Link to={`/moving/${id}`}>{title}</Link> },
  { title: '来自', cell: ({ way }) => wayWords[way] },
  {
    title: '进度',
    cell: (run) => <Flag kind={run.state === 'failed' ? 'grave' : 'state'}>{stateWords[run.state]}</Flag>,
  },
  { title: '条数', numeric: true, cell: ({ items }) => items },
  { title: '经办', cell: ({ madeBy }) => madeBy },
  { title: '开始', cell: ({ madeAt }) => <Time at={madeAt} /> },
]

const Runs = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const asked = useAsk('movingRuns', { params: { organisation } })
  useProgress(asked.data?.rows.some(isWorking) === true)
  return (
    <Block title="迁移记录">
      <Answer to={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Sentence>还没有迁移过。</Sentence>
          ) : (
            <RowsTable rows={rows} columns={columns} rowKey={({ id }) => id} caption="迁移记录" />
          )
        }
      </Answer>
    </Block>
  )
}

/** 迁移: an existing site comes in, from a list, an archive or page by page. */
export const Screen = (): ReactNode => {
  const { run } = useParams()
  const may = useMay('moving.manage')
  if (run !== undefined)
    return (
      <Suspense fallback={null}>
        <RunView id={run} />
      </Suspense>
    )
  return (
    <BodyPage
      title="迁移旧网站"
      lead="把原来网站的内容移进来：先读取，再对应，试运行看每一条的结论，然后移入。移错了可以撤销。"
    >
      {(organisation) => (
        <>
          <Suspense fallback={null}>{may && <Start organisation={organisation} />}</Suspense>
          <Runs organisation={organisation} />
        </>
      )}
    </BodyPage>
  )
}
