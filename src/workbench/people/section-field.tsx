import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useAsk } from '../api/ask.ts'

const choicesIn = (sections: readonly { readonly id: string; readonly name: string }[]) =>
  sections.map(({ id, name }) => ({ value: id, label: name }))

/** The section of the body that is chosen in the field `organisation` of the same form. */
export const SectionField = (): ReactNode => {
  const form = Form.useFormInstance<{ organisation?: string; section?: string }>()
  const organisation = Form.useWatch('organisation', form) ?? ''
  const { data, isFetching } = useAsk(
    'organisation',
    { params: { organisation }, query: {} },
    organisation !== '',
  )
  const sections = organisation === '' ? [] : data?.sections
  useEffect(() => {
    // Before the form has its first values there is nothing to compare with.
    if ((form.getFieldValue('organisation') ?? '') !== organisation) return
    // A section of the body chosen before is none of this one.
    const chosen = form.getFieldValue('section') as string | undefined
    if (sections !== undefined && chosen !== undefined && !sections.some(({ id }) => id === chosen))
      form.setFieldValue('section', undefined)
  }, [form, sections])
  return (
    <Form.Item
      name="section"
      label="科室"
      extra={organisation !== '' && sections?.length === 0 && '这个单位还没有设科室，可以空着。'}
    >
      <Select
        allowClear
        disabled={organisation === ''}
        loading={isFetching}
        placeholder={organisation === '' ? '请先选单位' : '选择科室'}
        notFoundContent={isFetching ? '正在查找…' : '这个单位没有科室'}
        options={choicesIn(sections ?? [])}
      />
    </Form.Item>
  )
}
