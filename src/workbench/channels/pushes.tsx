import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { usePages } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Flag } from '../parts/flag.tsx'
import { Forms } from '../parts/forms.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { Time, timeOf } from '../parts/time.tsx'
import { PushActs } from './push-acts.tsx'
import { PushForm } from './push-form.tsx'
import type { Push, PushState } from './words.ts'
import { allPushStates, pushFormWords, pushStateWords } from './words.ts'

const flagOf: Readonly<Record<PushState, 'grave' | 'open' | 'state' | 'plain'>> = {
  waiting: 'open',
  unsure: 'grave',
  reviewing: 'open',
  published: 'state',
  failed: 'grave',
  abandoned: 'plain',
  deleting: 'open',
  deleted: 'plain',
  removed: 'grave',
}

const standingWords = {
  same: '',
  corrected: '文件已更正，文章还是旧版',
  withdrawn: '文件已撤回，文章还在',
} as const

const Title = ({ of: { title, link, document, form, automatic } }: { readonly of: Push }): ReactNode => (
  <>
    {link === null ? (
      title
    ) : (
      <a href={link} target="_blank" rel="noreferrer">
        {title}
      </a>
    )}
    <div className="soft">
      文件：<Link to={`/documents/${document.id}`}>{document.name}</Link>
      {form === 'summary' && `　${pushFormWords.summary}`}
      {automatic && '　按栏目自动推送'}
    </div>
  </>
)

const State = ({ of: { state, problem, nextAt, standing } }: { readonly of: Push }): ReactNode => (
  <>
    <Flag kind={flagOf[state]}>{pushStateWords[state]}</Flag>
    {(state === 'published' || state === 'reviewing') && standing !== 'same' && (
      <div className="urgent">{standingWords[standing]}</div>
    )}
    {problem !== null && <div className={state === 'abandoned' ? 'soft' : 'push-problem'}>{problem}</div>}
    {nextAt !== null && (
      <div className="soft">
        {state === 'reviewing' || state === 'unsure' ? '下次查询' : '下次推送'} {timeOf(nextAt)}
      </div>
    )}
  </>
)

const columnsWith = (may: boolean): Columns<Push> => [
  { title: '文章', cell: (push) => <Title of={push} /> },
  { title: '情况', cell: (push) => <State of={push} /> },
  { title: '推送', cell: ({ requestedAt }) => <Time at={requestedAt} /> },
  { title: '发布', cell: ({ publishedAt }) => <Time at={publishedAt} /> },
  { title: '经办', cell: ({ requestedBy }) => <span className="nowrap">{requestedBy.name}</span> },
  ...(may ? [{ title: '操作', cell: (push: Push) => <PushActs of={push} /> }] : []),
]

/** 公众号推送: what went to WeChat, what waits, what failed and why. */
export const Pushes = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [state, setState] = useState<PushState>()
  const may = useMay('channel.push')
  const paged = usePages('pushes', { ...(state && { state }) }, { organisation })
  return (
    <>
      <div className="filters">
        <Select<PushState | 'all'>
          aria-label="情况"
          value={state ?? 'all'}
          onChange={(chosen) => {
            setState(chosen === 'all' ? undefined : chosen)
          }}
          popupMatchSelectWidth={false}
          options={[
            { value: 'all', label: '全部情况' },
            ...allPushStates.map((value) => ({ value, label: pushStateWords[value] })),
          ]}
        />
        {may && (
          <Forms
            size="middle"
            of={[
              {
                title: '推送文件',
                main: true,
                form: (close) => <PushForm organisation={organisation} onClose={close} />,
              },
            ]}
          />
        )}
      </div>
      <PagedTable
        paged={paged}
        columns={columnsWith(may)}
        rowKey={({ id }) => id}
        caption="推送到公众号的文件"
        empty={
          state === undefined
            ? '还没有推送过。登记公众号并填好接口以后，可以把已公开的文件推送过去，也可以按栏目自动推送。'
            : '没有这种情况的。'
        }
      />
    </>
  )
}
