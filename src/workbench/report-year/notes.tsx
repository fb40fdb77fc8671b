import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Sent } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { DateField } from '../parts/date-field.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { required } from '../parts/do-form.tsx'
import { orNull } from '../parts/empty-to-null.ts'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { today } from '../parts/time.tsx'
import type { Note, Place } from './words.ts'

type Body = Sent<'writeReportNote'>['body']

const kinds: Readonly<Record<Body['kind'], string>> = {
  problem: '存在的主要问题',
  measure: '改进措施',
  training: '培训',
  inspection: '监督检查',
  other: '其他需要报告的事项',
}

interface Typed {
  readonly kind: Body['kind']
  readonly on: string
  readonly title: string
  readonly people?: number | null
  readonly result?: string
}

const bodyOf = ({ people, result, ...typed }: Typed): Body => ({
  ...typed,
  people: people ?? null,
  result: orNull(result),
})

const Fields = (): ReactNode => {
  const kind = Form.useWatch<Body['kind'] | undefined>('kind')
  return (
    <>
      <Form.Item name="kind" label="种类" rules={[{ required: true, message: '请选择种类。' }]}>
        <Select options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <DateField name="on" label="日期" />
      <Form.Item
        name="title"
        label="内容"
        extra="一句话，会写进正文的初稿。"
        rules={required('请写明内容。')}
      >
        <Input.TextArea maxLength={500} rows={3} />
      </Form.Item>
      {kind === 'training' && (
        <Form.Item name="people" label="参加人次">
          <InputNumber<number> min={0} precision={0} />
        </Form.Item>
      )}
      {(kind === 'inspection' || kind === 'problem') && (
        <Form.Item
          name="result"
          label={kind === 'problem' ? '下一年改进的情况' : '结果'}
          {...(kind === 'problem' && { extra: '下一年编制年报时填写，写进“上年问题的改进情况”。' })}
        >
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      )}
    </>
  )
}

const NoteForm = ({
  place,
  known,
  onClose,
}: {
  readonly place: Place
  readonly known: Note | undefined
  readonly onClose: () => void
}): ReactNode =>
  known === undefined ? (
    <FormDrawer<'writeReportNote', Typed>
      name="writeReportNote"
      title={`为 ${place.year} 年的年报记一件事`}
      submit="记下"
      said="已经记下。"
      initial={{ kind: 'training', on: today() }}
      sent={(typed) => ({ params: place, body: bodyOf(typed) })}
      onClose={onClose}
    >
      <Fields />
    </FormDrawer>
  ) : (
    <FormDrawer<'changeReportNote', Typed>
      name="changeReportNote"
      title={known.kindTitle}
      submit="保存"
      said="已经保存。"
      initial={{
        kind: known.kind,
        on: known.on,
        title: known.title,
        people: known.people,
        result: known.result ?? '',
      }}
      sent={(typed) => ({ params: { note: known.id }, body: bodyOf(typed) })}
      onClose={onClose}
    >
      <Fields />
    </FormDrawer>
  )

const columnsOf = (may: boolean, open: (note: Note) => void): Columns<Note> => [
  { title: '种类', cell: ({ kindTitle }) => kindTitle },
  { title: '日期', cell: ({ on }) => <span className="nowrap">{on}</span> },
  { title: '内容', cell: ({ title }) => title },
  { title: '人次', numeric: true, cell: ({ people }) => people ?? '—' },
  {
    title: '结果、改进情况',
    cell: ({ kind, result }) =>
      result ?? (kind === 'problem' || kind === 'inspection' ? <span className="soft">还没有</span> : '—'),
  },
  { title: '记录人', cell: ({ writtenBy }) => writtenBy.name },
  {
    title: '办理',
    cell: (note) =>
      may && (
        <div className="row-actions">
          <Button
            size="small"
            onClick={() => {
              open(note)
            }}
          >
            修改
          </Button>
          <DoButton
            size="small"
            name="dropReportNote"
            sent={{ params: { note: note.id } }}
            sure={`删除“${note.title}”？`}
            said="已经删除。"
          >
            删除
          </DoButton>
        </div>
      ),
  },
]

const List = ({
  title,
  empty,
  rows,
  columns,
  actions,
}: {
  readonly title: string
  readonly empty: string
  readonly rows: readonly Note[]
  readonly columns: Columns<Note>
  readonly actions?: ReactNode
}): ReactNode => (
  <Block title={title} actions={actions}>
    {rows.length === 0 ? (
      <Sentence>{empty}</Sentence>
    ) : (
      <RowsTable rows={rows} columns={columns} rowKey={({ id }) => id} caption={title} />
    )}
  </Block>
)

/** 年度记录: what the report says that no ledger counts, noted through the year. */
export const Notes = (place: Place): ReactNode => {
  const asked = useAsk('reportNotes', { params: place })
  const may = useMay('report.compile')
  const [open, setOpen] = useState<{ readonly note: Note | undefined }>()
  const columns = columnsOf(may, (note) => {
    setOpen({ note })
  })
  return (
    <Answer to={asked}>
      {({ rows }) => (
        <>
          <List
            title={`${place.year} 年的记录`}
            empty="还没有记录。培训、监督检查随办随记，存在的问题和改进措施编制年报时逐条登记。"
            rows={rows.filter(({ year }) => year === place.year)}
            columns={columns}
            actions={
              may && (
                <Button
                  type="primary"
                  onClick={() => {
                    setOpen({ note: undefined })
                  }}
                >
                  记一件事
                </Button>
              )
            }
          />
          <List
            title={`${place.year - 1} 年的问题和改进情况`}
            empty={`没有 ${place.year - 1} 年登记的问题。`}
            rows={rows.filter(({ year }) => year === place.year - 1)}
            columns={columns}
          />
          {open !== undefined && (
            <NoteForm
              place={place}
              known={open.note}
              onClose={() => {
                setOpen(undefined)
              }}
            />
          )}
        </>
      )}
    </Answer>
  )
}
