import { Button, Upload } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk, useDo } from '../../api/ask.ts'
import { addressOf } from '../../api/call.ts'
import type { Sent } from '../../api/operations.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import { Flag } from '../../parts/flag.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { RowButton } from '../../parts/row-button.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { Time } from '../../parts/time.tsx'
import type { OldReport } from '../words.ts'
import { OldReportDrawer } from './old-report.tsx'

const sentOf = (organisation: string, file: File): Sent<'takeOldReport'> => {
  const body = new FormData()
  body.set('file', file)
  return { params: { organisation }, body }
}

const columnsOf = (open: (id: string) => void): Columns<OldReport> => [
  {
    title: '年度',
    cell: ({ id, year }) => (
      <RowButton
        onOpen={() => {
          open(id)
        }}
      >
        {year} 年
      </RowButton>
    ),
  },
  {
    title: '状态',
    cell: ({ state, stateTitle }) => <Flag kind={state === 'read' ? 'open' : 'state'}>{stateTitle}</Flag>,
  },
  {
    title: '读入',
    cell: ({ readBy, readAt }) => (
      <>
        {readBy.name} <Time at={readAt} />
      </>
    ),
  },
  {
    title: '确认',
    cell: ({ confirmedBy, confirmedAt }) =>
      confirmedBy === null ? (
        '—'
      ) : (
        <>
          {confirmedBy.name} <Time at={confirmedAt} />
        </>
      ),
  },
  { title: '原件', cell: ({ id }) => <a href={addressOf('oldReportFile', { params: { old: id } })}>下载</a> },
]

/** 历史年报: years before the system, read from the documents they were published as. */
export const OldReports = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const asked = useAsk('oldReports', { params: { organisation } })
  const may = useMay('report.compile')
  const [open, setOpen] = useState<string>()
  const taking = useDo('takeOldReport', '已经读入，请对照原件核对。')
  return (
    <Block
      title="读入以前的年报"
      {...(may && {
        actions: (
          <Upload
            accept=".docx,.xlsx,.pdf,.html,.htm,.txt,.md"
            showUploadList={false}
            beforeUpload={(file) => {
              taking.mutate(sentOf(organisation, file), {
                onSuccess: ({ id }) => {
                  setOpen(id)
                },
              })
              return false
            }}
          >
            <Button loading={taking.isPending}>读入一份（Word、Excel、PDF、网页）</Button>
          </Upload>
        ),
      })}
    >
      <ProblemNote problem={taking.error} />
      <Answer to={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Sentence>
              用本系统以前的年报可以读入：系统认出表格和文字，由您对照原件核对、确认，历年的衔接和图表就从那时开始。
            </Sentence>
          ) : (
            <RowsTable
              rows={rows}
              columns={columnsOf(setOpen)}
              rowKey={({ id }) => id}
              caption="读入的以前的年报"
            />
          )
        }
      </Answer>
      {open !== undefined && (
        <OldReportDrawer
          key={open}
          old={open}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </Block>
  )
}
