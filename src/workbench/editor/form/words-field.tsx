import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Editing } from './editing.ts'
import { errorsAt } from './editing.ts'
import { Field } from './field.tsx'

const longest = 40

/** 关键词, 主题分类: words one types, each ended with enter or a comma. */
export const WordsField = ({
  name,
  label,
  help,
  most,
  content,
  change,
  findings,
}: Editing & {
  readonly name: 'topics' | 'keywords'
  readonly label: string
  readonly help: string
  readonly most: number
}): ReactNode => (
  <Field where={name} label={label} help={help} optional errors={errorsAt(findings, name)}>
    {(control) => (
      <Select
        {...control}
        mode="tags"
        open={false}
        suffix={null}
        tokenSeparators={['，', ',', '；', ';', '、']}
        maxCount={most}
        value={[...content[name]]}
        onChange={(words: string[]) => {
          const told = words.map((word) => word.trim().slice(0, longest)).filter((word) => word !== '')
          change({ [name]: [...new Set(told)] })
        }}
      />
    )}
  </Field>
)
