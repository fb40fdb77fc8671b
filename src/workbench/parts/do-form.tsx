import type { FormInstance } from 'antd'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useDo } from '../api/ask.ts'
import type { Given, OperationName, Sent } from '../api/operations.ts'
import type { Problem } from '../api/problem.ts'
import { ProblemNote } from './problem-note.tsx'

/** Puts the server's sentences at the fields they are about. */
const tellFields = (form: FormInstance, { fields }: Problem): void => {
  const known = Object.entries(fields).map(([path, sentence]) => ({
    name: path.split('.').map((part) => (/^\d+$/u.test(part) ? Number(part) : part)),
    errors: [sentence],
  }))
  form.setFields(known)
  const [first] = known
  if (first) form.scrollToField(first.name, { focus: true })
}

export interface DoFormProps<Name extends OperationName, Values extends object> {
  readonly name: Name
  /** What is sent, from what was filled in. */
  readonly sent: (values: Values) => Sent<Name>
  /** What is told when it is done. */
  readonly said?: string
  readonly submit: string
  readonly danger?: boolean
  readonly initial?: Partial<Values>
  /** Whether fields that may be left empty say so. */
  readonly marks?: boolean
  readonly onDone?: (given: Given<Name>) => void
  /** Buttons beside the one that sends. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A form that does one thing on the server. What was typed stays when it is refused. */
export const DoForm = <Name extends OperationName, Values extends object>({
  name,
  sent,
  said,
  submit,
  danger = false,
  initial,
  marks = true,
  onDone,
  beside,
  children,
}: DoFormProps<Name, Values>): ReactNode => {
  const [form] = Form.useForm<Values>()
  const doing = useDo(name, said)
  const { error } = doing
  useEffect(() => {
    if (error !== null) tellFields(form, error)
  }, [form, error])
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={marks && 'optional'}
      scrollToFirstError={{ focus: true }}
      {...(initial && { initialValues: initial })}
      onFinish={(values) => {
        // What is asked again may take the form away before it is done: a callback of `mutate` would go with it.
        doing.mutateAsync(sent(values)).then(onDone, () => undefined)
      }}
    >
      {children}
      <ProblemNote problem={error} />
      <div className="form-end">
        <Button type="primary" danger={danger} htmlType="submit" loading={doing.isPending}>
          {submit}
        </Button>
        {beside}
      </div>
    </Form>
  )
}

/** The rule of a field that must be filled in, with its sentence. */
export const required = (sentence: string) => [{ required: true, whitespace: true, message: sentence }]
