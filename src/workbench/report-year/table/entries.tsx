import { Button, Form, Input, Upload } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useDo } from '../../api/ask.ts'
import type { Sent } from '../../api/operations.ts'
import { SaveButton } from '../../channels/save-button.tsx'
import { Block } from '../../parts/block.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { Time } from '../../parts/time.tsx'
import type { Cell, Entry, Place } from '../words.ts'
import { printed } from '../words.ts'

const Cancel = ({
  place,
  entry,
  onClose,
}: {
  readonly place: Place
  readonly entry: Entry
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'cancelReportFigure', { readonly reason: string }>
    name="cancelReportFigure"
    title="注销填入的数"
    lead={`${entry.kindTitle} ${printed(entry.value)}：${entry.reason}。注销以后仍然看得见，但不再计入。`}
    submit="注销"
    danger
    said="已经注销。"
    sent={(body) => ({ params: { ...place, entry: entry.id }, body })}
    onClose={onClose}
  >
    <Form.Item name="reason" label="理由" rules={required('请写明为什么注销。')}>
      <Input.TextArea maxLength={200} rows={3} />
    </Form.Item>
  </FormDrawer>
)

const columnsOf = (
  editable: boolean,
  onCancel: (entry: Entry) => void,
  cells?: ReadonlyMap<string, Cell>,
): Columns<Entry> => [
  ...(cells === undefined
    ? []
    : [{ title: '单元格', cell: ({ cell }: Entry) => cells.get(cell)?.where ?? cell }]),
  { title: '种类', cell: ({ kindTitle }) => kindTitle },
  { title: '数', numeric: true, cell: ({ value }) => printed(value) },
  { title: '来源', cell: ({ source }) => (source === '' ? '—' : source) },
  { title: '理由', cell: ({ reason }) => reason },
  {
    title: '谁、何时',
    cell: ({ by, at }) => (
      <>
        {by.name} <Time at={at} />
      </>
    ),
  },
  {
    title: '状态',
    cell: (entry) => {
      if (entry.cancelled !== null)
        return (
          <span className="soft">
            {entry.cancelled.by.name}注销：{entry.cancelled.reason}
          </span>
        )
      return editable ? (
        <Button
          size="small"
          onClick={() => {
            onCancel(entry)
          }}
        >
          注销
        </Button>
      ) : (
        '计入'
      )
    },
  },
]

/** Figures that were entered, taken back or not. */
export const EntryList = ({
  place,
  editable,
  of,
  cells,
}: {
  readonly place: Place
  readonly editable: boolean
  readonly of: readonly Entry[]
  readonly cells?: ReadonlyMap<string, Cell>
}): ReactNode => {
  const [cancelling, setCancelling] = useState<Entry>()
  return (
    <>
      <RowsTable
        rows={of}
        columns={columnsOf(editable, setCancelling, cells)}
        rowKey={({ id }) => id}
        caption="填入和调整的数"
      />
      {cancelling !== undefined && (
        <Cancel
          place={place}
          entry={cancelling}
          onClose={() => {
            setCancelling(undefined)
          }}
        />
      )}
    </>
  )
}

const sentOf = (place: Place, file: File): Sent<'importReportFigures'> => {
  const body = new FormData()
  body.set('file', file)
  return { params: place, body }
}

const Import = ({ place }: { readonly place: Place }): ReactNode => {
  const doing = useDo('importReportFigures', '已经导入。')
  return (
    <>
      <div className="row-actions">
        <SaveButton size="small" name="reportFigureTemplate" sent={{ params: place }}>
          下载空表
        </SaveButton>
        <Upload
          accept=".csv,text/csv"
          showUploadList={false}
          beforeUpload={(file) => {
            doing.mutate(sentOf(place, file))
            return false
          }}
        >
          <Button size="small" loading={doing.isPending}>
            导入（CSV）
          </Button>
        </Upload>
      </div>
      <ProblemNote problem={doing.error} />
    </>
  )
}

/** 填入和调整的数, all of them, and taking in a table of them. */
export const Entries = ({
  place,
  editable,
  of,
  cells,
}: {
  readonly place: Place
  readonly editable: boolean
  readonly of: readonly Entry[]
  readonly cells: ReadonlyMap<string, Cell>
}): ReactNode => (
  <Block title="填入和调整的数" {...(editable && { actions: <Import place={place} /> })}>
    {of.length === 0 ? (
      <Sentence>
        没有填入或者调整过的数。许可、处罚、收费等在别的系统里的，点相应的格填入，或者导入。
      </Sentence>
    ) : (
      <EntryList {...{ place, editable, of, cells }} />
    )}
  </Block>
)
