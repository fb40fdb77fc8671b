import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { EditingKind } from './editing.ts'
import { errorsAt } from './editing.ts'
import { Field } from './field.tsx'

/** What was filled in for another kind, before the kind was changed: shown until it is emptied, lost only on purpose. */
export const Strangers = ({ kind, content, change, findings }: EditingKind): ReactNode => {
  const left = Object.entries(content.fields).filter(
    ([code, value]) => value !== null && value !== '' && !kind.fields.some((asked) => asked.code === code),
  )
  return left.map(([code, value]) => (
    <Field
      key={code}
      where={`fields.${code}`}
      label="原来文种的项目"
      errors={errorsAt(findings, `fields.${code}`)}
    >
      {(control) => (
        <div className="stranger">
          <span>{value}</span>
          <Button
            {...control}
            size="small"
            onClick={() => {
              change({ fields: { ...content.fields, [code]: null } })
            }}
          >
            清空
          </Button>
        </div>
      )}
    </Field>
  ))
}
