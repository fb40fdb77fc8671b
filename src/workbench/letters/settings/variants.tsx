import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Given, RowOf, Sent } from '../../api/operations.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import { Forms } from '../../parts/forms.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { Time } from '../../parts/time.tsx'
import { VariantForm } from './variant-form.tsx'

type Kind = Sent<'letterVariants'>['params']['kind']
type Variant = RowOf<'letterVariants'>
type Guide = Given<'letterGuide'>

const Versions = ({ of }: { readonly of: Variant['versions'] }): ReactNode =>
  of.length === 0 ? (
    <span className="soft">没有改过</span>
  ) : (
    <details>
      <summary>第 {of[0]?.version} 版</summary>
      {of.map(({ version, words, from, setAt, setBy }) => (
        <p key={version} className="soft">
          第 {version} 版，自 {from} 起，{setBy}于 <Time at={setAt} /> 设定：{words ?? '恢复默认用语'}
        </p>
      ))}
    </details>
  )

const columnsOf = (
  may: boolean,
  form: (variant: Variant, close: () => void) => ReactNode,
): Columns<Variant> => [
  { title: '段落', cell: ({ title }) => title },
  { title: '现在的用语', cell: ({ words, preset }) => words ?? (preset === '' ? '（没有）' : preset) },
  { title: '版本', cell: ({ versions }) => <Versions of={versions} /> },
  {
    title: '操作',
    cell: (variant) => may && <Forms of={[{ title: '改写', form: (close) => form(variant, close) }]} />,
  },
]

const OfKind = ({
  organisation,
  kind,
  today,
  guide,
}: {
  readonly organisation: string
  readonly kind: Kind
  readonly today: string
  readonly guide: Guide
}): ReactNode => {
  const may = useMay('letter.manage')
  return (
    <Answer to={useAsk('letterVariants', { params: { organisation, kind } })}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="soft">这种文书没有可以改写的段落。</p>
        ) : (
          <RowsTable
            caption="可以改写的段落"
            rows={rows}
            columns={columnsOf(may, (variant, close) => (
              <VariantForm
                organisation={organisation}
                kind={kind}
                variant={variant}
                today={today}
                guide={guide}
                onClose={close}
              />
            ))}
            rowKey={({ passage }) => passage}
          />
        )
      }
    </Answer>
  )
}

/** The words of a body, letter by letter. */
export const Variants = ({
  organisation,
  today,
}: {
  readonly organisation: string
  readonly today: string
}): ReactNode => {
  const [kind, setKind] = useState<Kind>('receipt')
  return (
    <Block title="用语">
      <p className="soft">
        法律用语和审签过的内容不能改写；其余的段落可以写成本机关的用语，从设定之日起用，历次版本都保留。
      </p>
      <Answer to={useAsk('letterGuide', {})}>
        {(guide) => (
          <>
            <Select<string>
              className="filter-pick"
              aria-label="文书种类"
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              value={kind}
              onChange={(value) => {
                // The options are the kinds of the server.
                setKind(value as Kind)
              }}
              options={guide.kinds.map(({ id, title, decision }) => ({
                value: id,
                label: decision === null ? title : `${title}（${decision}）`,
              }))}
            />
            <OfKind organisation={organisation} kind={kind} today={today} guide={guide} />
          </>
        )}
      </Answer>
    </Block>
  )
}
