import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Kind } from '../../documents/words.ts'
import { Block } from '../../parts/block.tsx'
import { Attachments } from './attachments.tsx'
import { ColumnFields } from './column-fields.tsx'
import { DisclosureFields } from './disclosure-fields.tsx'
import type { Editing } from './editing.ts'
import { errorsAt } from './editing.ts'
import { Field } from './field.tsx'
import { KindFields } from './kind-fields.tsx'
import { DayField, LineField } from './line-field.tsx'
import { PickDocuments } from './pick-documents.tsx'
import { Strangers } from './strangers.tsx'
import { WordsField } from './words-field.tsx'

const KindField = ({ kinds, content, change }: Editing & { readonly kinds: readonly Kind[] }): ReactNode => {
  const kind = kinds.find(({ code }) => code === content.kind)
  const help = kind && `${kind.help}${kind.term === '' ? '' : `公开期限：${kind.term}。`}`
  return (
    <Field where="kind" label="文种" help={help}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ optionFilterProp: 'label' }}
          value={content.kind}
          options={kinds.map(({ code, title }) => ({ value: code, label: title }))}
          onChange={(code) => {
            change({ kind: code })
          }}
        />
      )}
    </Field>
  )
}

const Summary = ({ content, change, findings }: Editing): ReactNode => (
  <Field
    where="summary"
    label="内容概述"
    help="一两句话，显示在列表和检索结果里。"
    errors={errorsAt(findings, 'summary')}
  >
    {(control) => (
      <Input.TextArea
        {...control}
        rows={2}
        maxLength={2000}
        value={content.summary}
        onChange={({ target }) => {
          change({ summary: target.value })
        }}
      />
    )}
  </Field>
)

/** Everything a document says besides its text. */
export const Metadata = ({ kinds, ...editing }: Editing & { readonly kinds: readonly Kind[] }): ReactNode => {
  const { document, content, change, findings } = editing
  const kind = kinds.find(({ code }) => code === content.kind)
  return (
    <>
      <Block title="文件信息">
        <div className="fields">
          <KindField {...editing} kinds={kinds} />
          <ColumnFields {...editing} />
          <LineField {...editing} name="documentNumber" label="文号" optional />
          <DayField {...editing} name="dateWritten" label="成文日期" optional />
          <DayField
            {...editing}
            name="formedOn"
            label="形成或者变更的日期"
            help="公开期限从这一天起算（条例第二十六条）。"
          />
          <LineField
            {...editing}
            name="source"
            label="来源"
            help="转载别的机关的信息时填写；本机关制作的空着。"
            optional
          />
          {kind && <KindFields {...editing} kind={kind} />}
          {kind && <Strangers {...editing} kind={kind} />}
        </div>
        <div className="fields fields-wide">
          <Summary {...editing} />
          <WordsField {...editing} name="keywords" label="关键词" help="写一个按一次回车。" most={20} />
          <WordsField
            {...editing}
            name="topics"
            label="主题分类"
            help="例如：医疗保障、社会救助。"
            most={10}
          />
          <Field
            where="interprets"
            label="解读的文件"
            help="选上以后，两边的页面互相链接。"
            optional
            errors={errorsAt(findings, 'interprets')}
          >
            {(control) => (
              <PickDocuments
                control={control}
                value={content.interprets}
                known={document.interprets}
                not={document.id}
                most={50}
                onChange={(interprets) => {
                  change({ interprets: [...interprets] })
                }}
              />
            )}
          </Field>
        </div>
      </Block>
      <Block title="源头认定">
        <DisclosureFields {...editing} />
      </Block>
      <Block title="附件">
        <Attachments {...editing} />
      </Block>
    </>
  )
}
