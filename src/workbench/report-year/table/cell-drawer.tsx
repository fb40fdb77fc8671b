import { Drawer, Form, Input, InputNumber, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { usePages } from '../../api/ask.ts'
import { Block } from '../../parts/block.tsx'
import { DoForm, required } from '../../parts/do-form.tsx'
import { Facts } from '../../parts/facts.tsx'
import { PagedTable } from '../../parts/paged-table.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import type { Cell, Entry, Evidence, Place } from '../words.ts'
import { printed } from '../words.ts'
import { EntryList } from './entries.tsx'

const pages: Readonly<Record<Evidence['source'], string>> = {
  request: '/requests/',
  'processing-fee': '/requests/',
  register: '/documents/',
  decision: '/documents/',
  charge: '/documents/',
  remedy: '/remedies/',
}

const columns: Columns<Evidence> = [
  {
    title: '办件、文件',
    cell: ({ source, item, title }) => <Link to={`${pages[source]}${item}`}>{title}</Link>,
  },
  { title: '种类', cell: ({ sourceTitle }) => sourceTitle },
  { title: '情况', cell: ({ detail }) => detail },
  { title: '日期', cell: ({ on }) => <span className="nowrap">{on ?? '—'}</span> },
  { title: '金额（元）', numeric: true, cell: ({ amount }) => (amount === 0 ? '—' : amount / 100) },
]

type Kind = 'elsewhere' | 'adjustment'

interface Typed {
  readonly value: number
  readonly source?: string
  readonly reason: string
}

const leads: Readonly<Record<Kind, string>> = {
  elsewhere: '台账里没有的、在别的系统或者纸质台账里统计的数，加在台账的数上。',
  adjustment: '台账的数要增减的，填增减多少（减少填负数），写明理由。',
}

const Enter = ({ place, cell }: { readonly place: Place; readonly cell: Cell }): ReactNode => {
  const [kind, setKind] = useState<Kind>(cell.ledger === null ? 'elsewhere' : 'adjustment')
  return (
    <Block title="填入和调整">
      <Segmented<Kind>
        aria-label="填什么"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'adjustment', label: '调整' },
          { value: 'elsewhere', label: '填入别处的数' },
        ]}
      />
      <p className="soft">{leads[kind]}</p>
      <DoForm<'enterReportFigure', Typed>
        key={kind}
        name="enterReportFigure"
        submit={kind === 'adjustment' ? '调整' : '填入'}
        said="已经记下，表格随之更新。"
        sent={({ value, source, reason }) => ({
          params: place,
          body: { cell: cell.name, kind, value, source: source ?? '', reason },
        })}
      >
        <Form.Item
          name="value"
          label={`${kind === 'adjustment' ? '增减' : '数'}（${cell.unit}）`}
          rules={[{ required: true, message: '请填写数。' }]}
        >
          <InputNumber<number> style={{ width: 180 }} />
        </Form.Item>
        {kind === 'elsewhere' && (
          <Form.Item
            name="source"
            label="来源"
            extra="例如：行政审批系统。"
            rules={required('请写明数从哪里来。')}
          >
            <Input maxLength={200} />
          </Form.Item>
        )}
        <Form.Item name="reason" label="理由" rules={required('请写明理由。')}>
          <Input.TextArea maxLength={200} rows={2} />
        </Form.Item>
      </DoForm>
    </Block>
  )
}

/** How a number came about: what the ledger counts, one by one; what was entered and adjusted, by whom and why. */
export const CellDrawer = ({
  place,
  cell,
  entries,
  editable,
  onClose,
}: {
  readonly place: Place
  readonly cell: Cell
  readonly entries: readonly Entry[]
  readonly editable: boolean
  readonly onClose: () => void
}): ReactNode => {
  const paged = usePages('reportEvidence', {}, { ...place, cell: cell.name })
  return (
    <Drawer open title={cell.where} size={960} onClose={onClose}>
      <Facts
        of={[
          ['报告中的数', `${printed(cell.value)} ${cell.unit}`],
          ['台账', cell.ledger === null ? '台账不统计这个数' : `${printed(cell.ledger)} ${cell.unit}`],
          ['别处', cell.elsewhere !== null && `${printed(cell.elsewhere)} ${cell.unit}`],
          ['调整', cell.adjustment !== null && `${printed(cell.adjustment)} ${cell.unit}`],
        ]}
      />
      {entries.length > 0 && (
        <Block title="填入和调整的记录">
          <EntryList {...{ place, editable }} of={entries} />
        </Block>
      )}
      {editable && cell.own && <Enter place={place} cell={cell} />}
      {editable && !cell.own && <p className="soft">这个数由各项相加得出，要改请改相加的各项。</p>}
      <Block title="台账里的办件和文件">
        <PagedTable
          paged={paged}
          columns={columns}
          rowKey={({ source, item }) => `${source} ${item}`}
          caption={`${cell.where}的办件和文件`}
          empty="台账里没有计入这个数的办件和文件。"
        />
      </Block>
    </Drawer>
  )
}
