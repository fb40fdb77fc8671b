import type { ReactNode } from 'react'
import { Block } from '../parts/block.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import type { Body } from './body.ts'
import { periodOf, superiorWords } from './words.ts'

const names: Columns<Body['names'][number]> = [
  { title: '名称', cell: ({ name }) => name },
  { title: '起止', cell: (name) => periodOf(name) },
  { title: '依据', cell: ({ basis }) => basis ?? '—' },
]

const superiors: Columns<Body['superiors'][number]> = [
  { title: '关系', cell: ({ kind }) => superiorWords[kind] },
  { title: '上级', cell: ({ organisation }) => organisation.name },
  { title: '起止', cell: (superior) => periodOf(superior) },
  { title: '依据', cell: ({ basis }) => basis ?? '—' },
]

/** What became of a body, by days. */
export const History = ({ body }: { readonly body: Body }): ReactNode => (
  <>
    <Block title="大事">
      {body.history.length === 0 ? (
        <p className="soft">设立以来没有合并、分立或者职责划转。</p>
      ) : (
        <ul className="events">
          {body.history.map(({ on, sentence }) => (
            <li key={`${on}${sentence}`}>
              <time dateTime={on}>{on}</time> {sentence}
            </li>
          ))}
        </ul>
      )}
    </Block>
    <Block title="用过的名称">
      <RowsTable rows={body.names} columns={names} rowKey={({ from }) => from} caption="用过的名称" />
    </Block>
    <Block title="隶属">
      {body.superiors.length === 0 ? (
        <p className="soft">没有上级。</p>
      ) : (
        <RowsTable
          rows={body.superiors}
          columns={superiors}
          rowKey={({ kind, from }) => kind + from}
          caption="隶属关系"
        />
      )}
    </Block>
  </>
)
