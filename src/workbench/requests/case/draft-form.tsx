import type { FormListFieldData } from 'antd'
import { Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { DoForm, required } from '../../parts/do-form.tsx'
import type { Guide, Request } from '../words.ts'
import type { Content } from './draft-content.ts'
import { combinedOf, firstContent, needsOf, needsPrincipal } from './draft-content.ts'
import { NeedFields } from './need-fields.tsx'

type Kind = Content['parts'][number]['kind']

interface Typed {
  readonly parts: readonly { readonly about?: string; readonly kind?: Kind }[]
  readonly principal?: Kind | null
  readonly texts?: Readonly<Record<string, string | undefined>>
  readonly reasons: string
}

const Part = ({
  field: { name },
  index,
  several,
  guide,
  onRemove,
}: {
  readonly field: FormListFieldData
  readonly index: number
  readonly several: boolean
  readonly guide: Guide
  readonly onRemove: () => void
}): ReactNode => (
  <fieldset className="part">
    <legend>{several ? `第 ${index + 1} 部分` : '处理决定'}</legend>
    {several && (
      <Form.Item name={[name, 'about']} label="是哪一部分" rules={required('请写明是哪一部分。')}>
        <Input maxLength={500} />
      </Form.Item>
    )}
    <Form.Item
      name={[name, 'kind']}
      label="怎样处理"
      rules={[{ required: true, message: '请选择怎样处理。' }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={guide.decisions.map(({ value, title, rowTitle }) => ({
          value,
          label: rowTitle.endsWith(title) ? rowTitle : `${title}　${rowTitle}`,
        }))}
      />
    </Form.Item>
    {several && (
      <Button size="small" danger onClick={onRemove}>
        去掉第 {index + 1} 部分
      </Button>
    )}
  </fieldset>
)

/** What the parts come to, the main reason where it must be named, and what all of it needs. */
const Whole = ({ request, guide }: { readonly request: Request; readonly guide: Guide }): ReactNode => {
  const parts = Form.useWatch<Typed['parts'] | undefined>('parts') ?? []
  const principal = Form.useWatch<Kind | null | undefined>('principal')
  const kinds = parts.map((part) => part.kind)
  const whole = combinedOf(guide, kinds, principal)
  return (
    <>
      {needsPrincipal(guide, kinds) && (
        <Form.Item
          name="principal"
          label="主要理由"
          extra="各部分都不公开而理由不同的，按主要理由计入年报表三；也可以先按“一事一申请”拆分。"
          rules={[{ required: true, message: '请选择主要理由。' }]}
        >
          <Select
            options={guide.decisions
              .filter(({ value }) => kinds.includes(value))
              .map(({ value, title }) => ({ value, label: title }))}
          />
        </Form.Item>
      )}
      {whole !== undefined && (
        <p className="draft-whole">
          整件按 <strong>{whole.title}</strong> 处理，出具{whole.letter}，计入{whole.rowTitle}。
          <span className="soft">{whole.basis}</span>
        </p>
      )}
      <NeedFields needs={needsOf(guide, [whole?.value, ...kinds])} evidence={request.evidence} />
    </>
  )
}

/** The decision as it is drafted: kinds by part, and what each kind needs. */
export const DraftForm = ({
  request,
  guide,
  onDone,
}: {
  readonly request: Request
  readonly guide: Guide
  readonly onDone: () => void
}): ReactNode => (
  <DoForm<'draftDecision', Typed>
    name="draftDecision"
    submit="保存答复"
    said="答复已经保存，先前的签署（如果有）不再有效。"
    marks={false}
    initial={firstContent(request)}
    sent={({ parts, principal, texts, reasons }) => ({
      params: { request: request.id },
      body: {
        seen: request.seq,
        content: {
          parts: parts.flatMap(({ about, kind }) =>
            kind === undefined ? [] : [{ about: about?.trim() ?? '', kind }],
          ),
          principal: principal ?? null,
          texts: Object.fromEntries(
            Object.entries(texts ?? {}).flatMap(([need, text]) =>
              text === undefined || text.trim() === '' ? [] : [[need, text]],
            ),
          ),
          reasons,
        },
      },
    })}
    onDone={onDone}
  >
    <Form.List name="parts">
      {(fields, list) => (
        <>
          {fields.map((field, index) => (
            <Part
              key={field.key}
              field={field}
              index={index}
              several={fields.length > 1}
              guide={guide}
              onRemove={() => {
                list.remove(field.name)
              }}
            />
          ))}
          <Button
            className="add-part"
            onClick={() => {
              list.add({ about: '' })
            }}
          >
            {fields.length > 1 ? '再加一部分' : '分成几部分处理（区分处理）'}
          </Button>
        </>
      )}
    </Form.List>
    <Whole request={request} guide={guide} />
    <Form.Item
      name="reasons"
      label="事实和理由"
      extra="写进答复里：查明的事实、适用的条款和理由。"
      rules={required('请写明事实和理由。')}
    >
      <Input.TextArea rows={6} maxLength={20_000} />
    </Form.Item>
  </DoForm>
)
