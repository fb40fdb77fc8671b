import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useColumnOptions } from '../../documents/use-columns.ts'
import type { Editing } from './editing.ts'
import { errorsAt } from './editing.ts'
import { Field } from './field.tsx'

/** Where the document is published, and where it is shown besides. */
export const ColumnFields = ({ document, content, change, findings }: Editing): ReactNode => {
  const { options, isFetching } = useColumnOptions(document.organisation.id)
  const known = options.some(({ value }) => value === content.column)
    ? options
    : [{ value: content.column, label: document.column.name }, ...options]
  return (
    <>
      <Field where="column" label="栏目" errors={errorsAt(findings, 'column')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            loading={isFetching}
            value={content.column}
            options={known}
            onChange={(column) => {
              change({ column, alsoIn: content.alsoIn.filter((other) => other !== column) })
            }}
          />
        )}
      </Field>
      <Field
        where="alsoIn"
        label="同时显示在"
        help="只计一次数量。"
        optional
        errors={errorsAt(findings, 'alsoIn')}
      >
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            maxCount={10}
            showSearch={{ optionFilterProp: 'label' }}
            value={[...content.alsoIn]}
            options={options.filter(({ value }) => value !== content.column)}
            onChange={(alsoIn) => {
              change({ alsoIn })
            }}
          />
        )}
      </Field>
    </>
  )
}
