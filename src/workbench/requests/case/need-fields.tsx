import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { Flag } from '../../parts/flag.tsx'
import type { Guide, Request } from '../words.ts'

type Need = Guide['needs'][number]

const WrittenNeed = ({ of: { value, title, form, options, hint } }: { readonly of: Need }): ReactNode => (
  <Form.Item name={['texts', value]} label={title} extra={hint}>
    {form === 'choice' ? (
      <Select allowClear options={options.map((option) => ({ value: option, label: option }))} />
    ) : (
      <Input.TextArea rows={2} maxLength={20_000} />
    )}
  </Form.Item>
)

/** What a decision needs: to be written into the letter, and papers that must be in the file. */
export const NeedFields = ({
  needs,
  evidence,
}: {
  readonly needs: readonly Need[]
  readonly evidence: Request['evidence']
}): ReactNode => {
  const papers = needs.filter(({ form }) => form === 'paper')
  return (
    <>
      {needs
        .filter(({ form }) => form !== 'paper')
        .map((need) => (
          <WrittenNeed key={need.value} of={need} />
        ))}
      {papers.length > 0 && (
        <section className="papers" aria-label="案卷里要有的证据">
          <h3>案卷里要有的证据</h3>
          <ul className="plain-list">
            {papers.map(({ value, title, hint }) => (
              <li key={value} className="paper-need">
                {evidence.includes(value) ? <Flag kind="state">已有</Flag> : <Flag kind="grave">还缺</Flag>}
                <span>
                  {title}
                  {hint !== null && <span className="soft">　{hint}</span>}
                </span>
              </li>
            ))}
          </ul>
          <p className="soft">缺的可以先保存，送审以前用“补充材料”“记录检索”等补齐。</p>
        </section>
      )}
    </>
  )
}
