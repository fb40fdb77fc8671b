import { columnTypes } from '#statute/catalogue'
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import { required } from '../../parts/do-form.tsx'

const ItemsField = (): ReactNode => {
  const { data, isFetching } = useAsk('statutoryItems', {})
  return (
    <Form.Item name="items" label="放哪些法定主动公开事项" extra="条例第二十条、第二十一条。">
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        loading={isFetching}
        placeholder="输入编号或者名称查找"
        options={(data?.rows ?? []).map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
      />
    </Form.Item>
  )
}

const SectionField = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { data, isFetching } = useAsk('organisation', { params: { organisation }, query: {} })
  return (
    <Form.Item name="section" label="责任科室">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        loading={isFetching}
        placeholder="谁负责更新"
        notFoundContent="还没有科室，请先在“机构”里设立"
        options={(data?.sections ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  )
}

/** What is said of a column; the names of the fixed parts stand as they are. */
export const Fields = ({
  organisation,
  fixed,
}: {
  readonly organisation: string
  readonly fixed: boolean
}): ReactNode => (
  <>
    <Form.Item
      name="title"
      label="名称"
      extra={fixed && '固定栏目的名称和类型由国办公开办函〔2019〕61号统一，不能改。'}
      rules={required('请填写栏目名称。')}
    >
      <Input maxLength={60} disabled={fixed} />
    </Form.Item>
    <Form.Item
      name="columnType"
      label="栏目类型"
      extra="写进网页的 ColumnType 标签，国办秘函〔2019〕19号。"
      rules={[{ required: true, message: '请选择栏目类型。' }]}
    >
      <Select
        disabled={fixed}
        showSearch
        options={columnTypes.map((type) => ({ value: type, label: type }))}
      />
    </Form.Item>
    <ItemsField />
    <Form.Item name="basis" label="依据" extra="一行写一条。">
      <Input.TextArea rows={3} />
    </Form.Item>
    <Form.Item name="description" label="说明" extra="显示在公开页面的栏目名称下面。">
      <Input.TextArea maxLength={500} rows={3} />
    </Form.Item>
    <SectionField organisation={organisation} />
    <Form.Item name="updateDays" label="多少天内至少更新一次" extra="不填就不要求。">
      <InputNumber min={1} max={3660} precision={0} suffix="天" style={{ width: 180 }} />
    </Form.Item>
    <Form.Item name="updateBasis" label="更新间隔的依据">
      <Input maxLength={200} />
    </Form.Item>
  </>
)
