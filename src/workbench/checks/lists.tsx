import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Flag } from '../parts/flag.tsx'
import { RowButton } from '../parts/row-button.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Time } from '../parts/time.tsx'
import { Entries } from './entries.tsx'
import type { CheckList } from './words.ts'
import { kindWords } from './words.ts'

const Retire = ({ list }: { readonly list: CheckList }): ReactNode => (
  <DoButton<'retireCheckList'>
    name="retireCheckList"
    size="small"
    sent={{ params: { organisation: list.organisation.id, list: list.id }, body: {} }}
    sure={`停用《${list.title}》（${list.version}）？以后不再按它检查。`}
    said="词表已经停用。"
  >
    停用
  </DoButton>
)

const columnsOf = (
  organisation: string,
  may: boolean,
  onOpen: (list: CheckList) => void,
): Columns<CheckList> => [
  {
    title: '词表',
    cell: (list) => (
      <RowButton
        onOpen={() => {
          onOpen(list)
        }}
      >
        {list.title}
      </RowButton>
    ),
  },
  { title: '版本', cell: ({ version }) => version },
  { title: '内容', cell: ({ kind }) => kindWords[kind] },
  { title: '条数', numeric: true, cell: ({ size }) => size },
  { title: '来源', cell: ({ source, dated }) => `${source}（${dated}）` },
  {
    title: '发现以后',
    cell: ({ severity }) => (
      <Flag kind={severity === 'blocks' ? 'grave' : 'open'}>{severity === 'blocks' ? '拦住' : '提示'}</Flag>
    ),
  },
  {
    title: '载入',
    cell: ({ organisation: of, loadedBy, loadedAt }) => (
      <>
        {of.id === organisation ? loadedBy.name : `${of.name}　${loadedBy.name}`}，<Time at={loadedAt} />
      </>
    ),
  },
  {
    title: '状态',
    cell: ({ retiredAt, retiredBy }) =>
      retiredAt === null ? (
        <Flag kind="state">使用中</Flag>
      ) : (
        <span className="soft">
          {retiredBy?.name ?? ''} 停用于 <Time at={retiredAt} />
        </span>
      ),
  },
  ...(may
    ? [
        {
          title: '操作',
          cell: (list: CheckList) =>
            list.retiredAt === null && list.organisation.id === organisation ? <Retire list={list} /> : null,
        },
      ]
    : []),
]

/** 检查词表: what is loaded, every version, whose it is. */
export const Lists = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [open, setOpen] = useState<CheckList>()
  const may = useMay('check.manage')
  return (
    <Block title="词表">
      <Answer to={useAsk('checkLists', { params: { organisation } })}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Sentence>
              还没有载入词表。严重表述错误、领导姓名职务这些内容，本系统不自带，请载入上级或者本单位核定的词表。
            </Sentence>
          ) : (
            <RowsTable
              rows={rows}
              columns={columnsOf(organisation, may, setOpen)}
              rowKey={({ id }) => id}
              caption="检查词表"
            />
          )
        }
      </Answer>
      {open && (
        <Entries
          list={open}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </Block>
  )
}
