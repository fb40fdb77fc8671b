import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { required } from '../parts/do-form.tsx'
import { Flag } from '../parts/flag.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'

type Rule = RowOf<'keepingRules'>

interface Typed {
  readonly term: Rule['term']
  readonly personalYears?: number | null
  readonly basis: string
}

const termOptions: readonly { readonly value: Rule['term']; readonly label: string }[] = [
  { value: '10', label: '10年' },
  { value: '30', label: '30年' },
  { value: 'permanent', label: '永久' },
]

const RuleForm = ({
  organisation,
  of,
  onClose,
}: {
  readonly organisation: string
  readonly of: Rule
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'setKeepingRule', Typed>
    name="setKeepingRule"
    title={of.classTitle}
    lead="按本单位经档案主管部门审查的保管期限表设定。设定以后，期限届满的案卷每晚自动删除申请人和第三方的信息，不能恢复；保全的、复议诉讼没有审结的不删。"
    submit="设定"
    said="已经设定。"
    initial={{
      term: of.term,
      personalYears: of.personalYears,
      basis: of.setBy === null ? '' : of.basis,
    }}
    sent={({ term, personalYears, basis }) => ({
      params: { organisation, class: of.class },
      body: { term, personalYears: personalYears ?? null, basis },
    })}
    onClose={onClose}
  >
    <Form.Item name="term" label="保管期限" required>
      <Select options={[...termOptions]} />
    </Form.Item>
    <Form.Item
      name="personalYears"
      label="个人信息保存年限（年）"
      extra="比案卷早一些删除申请人信息的，填年数；须先做归档包交档案部门。空着的，到保管期限届满再删。"
    >
      <InputNumber min={1} max={100} precision={0} />
    </Form.Item>
    <Form.Item name="basis" label="依据" rules={required('请写明依据。')}>
      <Input maxLength={200} placeholder="例如：本局文书档案保管期限表第五类第3项" />
    </Form.Item>
  </FormDrawer>
)

const columnsWith = (organisation: string, may: boolean): Columns<Rule> => [
  { title: '类别', cell: ({ classTitle }) => classTitle },
  {
    title: '保管期限',
    cell: ({ termTitle, personalYears }) => (
      <>
        <span className="nowrap">{termTitle}</span>
        {personalYears !== null && <div className="soft row-under nowrap">个人信息 {personalYears} 年</div>}
      </>
    ),
  },
  {
    title: '依据',
    cell: ({ basis, setBy }) => (
      <>
        {setBy === null && <Flag kind="open">预设，没有设定，不自动删除</Flag>} {basis}
        {setBy !== null && <div className="soft row-under">{setBy.name} 设定</div>}
      </>
    ),
  },
  ...(may
    ? [
        {
          title: '操作',
          cell: (row: Rule) => (
            <Forms
              of={[
                {
                  title: '设定',
                  form: (close) => <RuleForm organisation={organisation} of={row} onClose={close} />,
                },
              ]}
            />
          ),
        },
      ]
    : []),
]

/** How long each class of cases is kept. */
export const Rules = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const may = useMay('keeping.manage')
  return (
    <Block title="各类案卷的保管期限">
      <Answer to={useAsk('keepingRules', { params: { organisation } })}>
        {({ rows }) => (
          <RowsTable
            caption="保管期限"
            rows={rows}
            columns={columnsWith(organisation, may)}
            rowKey={({ class: name }) => name}
          />
        )}
      </Answer>
      <p className="soft">期限从办结次年的1月1日起算。</p>
    </Block>
  )
}
