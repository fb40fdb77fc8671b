import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import type { Given } from '../../api/operations.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { DoButton } from '../../parts/do-button.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { Time } from '../../parts/time.tsx'
import { useYear } from '../use-year.ts'
import type { Cell, Form, Place, Year } from '../words.ts'
import { printed } from '../words.ts'
import { CellDrawer } from './cell-drawer.tsx'
import { Differences } from './differences.tsx'
import { Entries } from './entries.tsx'
import { Printed } from './printed.tsx'

type Moved = Given<'compileReport'>['moved']

const markOf = ({ elsewhere, adjustment }: Cell): string => {
  if (adjustment !== null) return ' printed-adjusted'
  return elsewhere === null ? '' : ' printed-elsewhere'
}

const MovedNote = ({ of }: { readonly of: Moved }): ReactNode => (
  <Alert
    className="problem"
    type={of.length === 0 ? 'success' : 'info'}
    showIcon
    title={of.length === 0 ? '已经汇总，数字没有变化' : `已经汇总，${of.length} 个数有变化`}
    description={
      of.length > 0 && (
        <ul className="plain">
          {of.map(({ name, where, from, to }) => (
            <li key={name}>
              {where}：{printed(from)} → {printed(to)}
            </li>
          ))}
        </ul>
      )
    }
  />
)

const Shown = ({ form, of, place }: { readonly form: Form; readonly of: Year; readonly place: Place }) => {
  const { cell: open, go, search } = useYear()
  const [moved, setMoved] = useState<Moved>()
  const mayCompile = useMay('report.compile')
  const { report } = of
  const editable = mayCompile && (report === null || report.stage === 'draft')
  const cells = new Map(of.cells.map((cell) => [cell.name, cell]))
  const differing = new Set(
    of.chain.differences.filter(({ explanation }) => explanation === null).flatMap(({ cells: in_ }) => in_),
  )
  const chosen = open === null ? undefined : cells.get(open)
  return (
    <>
      <div className="report-year-acts">
        {editable && (
          <DoButton
            name="compileReport"
            sent={{ params: place }}
            type={report === null ? 'primary' : 'default'}
            onDone={({ moved: found }) => {
              setMoved(found)
            }}
          >
            {report === null ? '从台账汇总' : '重新汇总'}
          </DoButton>
        )}
        {typeof report?.compiledAt === 'string' && (
          <span className="soft">
            {report.compiledBy?.name ?? ''} <Time at={report.compiledAt} /> 汇总；格式：{form.document}
          </span>
        )}
      </div>
      {moved !== undefined && <MovedNote of={moved} />}
      {report === null ? (
        <Sentence>还没有汇总。汇总只读台账，不会改动任何办件。</Sentence>
      ) : (
        <>
          <Differences {...{ place, editable }} chain={of.chain} />
          <p className="soft">
            点一个数，看是哪些办件和文件。<span className="printed-elsewhere">蓝底</span>
            的含别处填来的数，<span className="printed-adjusted">黄底</span>的有调整，
            <span className="printed-differs">红框</span>的与上年不衔接、还没有说明。
          </p>
          {form.tables.map((table) => (
            <Printed
              key={table.table}
              of={table}
              figure={({ name, where }) => {
                const cell = cells.get(name)
                const text = printed(cell?.value ?? null)
                return (
                  <Link
                    className={`printed-figure${cell === undefined ? '' : markOf(cell)}${
                      differing.has(name) ? ' printed-differs' : ''
                    }${cell?.value === 0 ? ' printed-nought' : ''}`}
                    to={{
                      search: new URLSearchParams({ ...Object.fromEntries(search), cell: name }).toString(),
                    }}
                    replace
                    aria-label={`${where}：${text}，看是怎样得出的`}
                  >
                    {text}
                  </Link>
                )
              }}
            />
          ))}
          <Entries {...{ place, editable }} of={of.entries} cells={cells} />
        </>
      )}
      {chosen !== undefined && (
        <CellDrawer
          key={chosen.name}
          {...{ place, editable }}
          cell={chosen}
          entries={of.entries.filter(({ cell }) => cell === chosen.name)}
          onClose={() => {
            go({}, ['cell'])
          }}
        />
      )}
    </>
  )
}

/** 表格: the three tables as the form prints them, every number with what is behind it. */
export const Tables = (place: Place): ReactNode => {
  const asked = useAsk('reportYear', { params: place })
  const form = useAsk('reportForm', { params: { year: place.year } })
  return (
    <Answer to={form}>
      {(printedForm) => (
        <Answer to={asked}>{(of) => <Shown form={printedForm} of={of} place={place} />}</Answer>
      )}
    </Answer>
  )
}
