import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useColumnOptions } from '../documents/use-columns.ts'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { CleanUp } from './words.ts'

/** Settles a clean-up; the result is drafted and opened. */
export const SettleForm = ({
  organisation,
  cleanUp,
  onClose,
}: {
  readonly organisation: string
  readonly cleanUp: CleanUp
  readonly onClose: () => void
}): ReactNode => {
  const { options, isFetching } = useColumnOptions(organisation)
  const navigate = useNavigate()
  return (
    <FormDrawer<'settleCleanUp', { readonly column: string }>
      name="settleCleanUp"
      title="登记结论，生成结果目录"
      lead={`废止和宣布失效的文件从 ${cleanUp.onDate} 起不再有效。系统起草一份清理结果目录，照常审核以后发布。登记以后结论不能再改。`}
      submit="登记"
      said="结论已经登记，结果目录已经起草。"
      sent={({ column }) => ({ params: { cleanUp: cleanUp.id }, body: { column } })}
      onDone={({ result }) => {
        void navigate(`/documents/${result}`)
      }}
      onClose={onClose}
    >
      <Form.Item
        name="column"
        label="结果目录放在哪个栏目"
        rules={[{ required: true, message: '请选择栏目。' }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} loading={isFetching} options={options} />
      </Form.Item>
    </FormDrawer>
  )
}
