import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Given, RowOf, Sent } from '../../api/operations.ts'
import { DateField } from '../../parts/date-field.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'

type Variant = RowOf<'letterVariants'>
type Kind = Sent<'previewLetterVariant'>['body']['kind']
type Guide = Given<'letterGuide'>

interface Typed {
  readonly words: string
  readonly from: string
}

/** The made-up case with these words. */
const Sample = ({
  kind,
  passage,
  words,
}: {
  readonly kind: Kind
  readonly passage: string
  readonly words: string
}): ReactNode => {
  const { data, error } = useAsk('previewLetterVariant', { body: { kind, passage, words } })
  if (error !== null) return <ProblemNote problem={error} />
  if (data === undefined) return null
  return (
    <article className="letter-paper" aria-label="按示例案件预览">
      <h3>{data.title}</h3>
      <p className="letter-number">{data.number}</p>
      <p className="letter-addressee">{data.addressee}</p>
      {data.paragraphs.map((one) => (
        <div key={one.passage} className={`letter-passage${one.passage === passage ? ' letter-signed' : ''}`}>
          {one.text.split('\n').map((line, index) => (
            <p key={`${index} ${line}`}>{line}</p>
          ))}
        </div>
      ))}
    </article>
  )
}

const Words = ({
  kind,
  passage,
  guide,
}: {
  readonly kind: Kind
  readonly passage: string
  readonly guide: Guide | undefined
}): ReactNode => {
  const form = Form.useFormInstance<Typed>()
  const words = Form.useWatch<string | undefined>('words', form) ?? ''
  const [shown, setShown] = useState<string>()
  return (
    <>
      <Form.Item name="words" label="用语" extra="点下面的项，把案卷里的内容放进去。留空的，这一段不印。">
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <details>
        <summary>可以用的项</summary>
        <div className="letter-slots">
          {(guide?.slots ?? []).map(({ title }) => (
            <Button
              key={title}
              size="small"
              onClick={() => {
                form.setFieldValue('words', `${words}{${title}}`)
              }}
            >
              {title}
            </Button>
          ))}
        </div>
      </details>
      <Button
        onClick={() => {
          setShown(words)
        }}
      >
        预览
      </Button>
      {shown !== undefined && <Sample kind={kind} passage={passage} words={shown} />}
    </>
  )
}

/** Words an open passage as the body wants it, seen on a made-up case before it holds. */
export const VariantForm = ({
  organisation,
  kind,
  variant,
  today,
  guide,
  onClose,
}: {
  readonly organisation: string
  readonly kind: Kind
  readonly variant: Variant
  readonly today: string
  readonly guide: Guide | undefined
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'setLetterVariant', Typed>
    name="setLetterVariant"
    title={`改写“${variant.title}”`}
    lead={`默认用语：${variant.preset === '' ? '（没有）' : variant.preset}`}
    submit="保存"
    said="用语已经保存，从生效之日起用。"
    marks={false}
    initial={{ words: variant.words ?? variant.preset, from: today }}
    sent={({ words, from }) => ({
      params: { organisation, kind },
      body: { passage: variant.passage, words: words === variant.preset ? null : words, from },
    })}
    onClose={onClose}
  >
    <Words kind={kind} passage={variant.passage} guide={guide} />
    <DateField name="from" label="自何日起" />
  </FormDrawer>
)
