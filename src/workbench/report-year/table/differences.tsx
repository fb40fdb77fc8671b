import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { Block } from '../../parts/block.tsx'
import { DoForm, required } from '../../parts/do-form.tsx'
import { Flag } from '../../parts/flag.tsx'
import type { Difference, Place, Year } from '../words.ts'

const Explain = ({ place, of }: { readonly place: Place; readonly of: Difference }): ReactNode => (
  <DoForm<'explainReportDifference', { readonly text: string }>
    key={of.explanation ?? ''}
    name="explainReportDifference"
    submit={of.explanation === null ? '说明' : '修改说明'}
    said="已经记下说明。"
    marks={false}
    initial={{ text: of.explanation ?? '' }}
    sent={({ text }) => ({ params: place, body: { key: of.key, text } })}
  >
    <Form.Item
      name="text"
      label="为什么与上年不一致"
      extra="例如：上年一件申请在定稿后撤回，按今年的台账统计。"
      rules={required('请写明原因。')}
    >
      <Input.TextArea maxLength={500} rows={2} />
    </Form.Item>
  </DoForm>
)

/** 跨年衔接: where the report does not follow from last year's, and why. */
export const Differences = ({
  place,
  editable,
  chain: { against, differences },
}: {
  readonly place: Place
  readonly editable: boolean
  readonly chain: Year['chain']
}): ReactNode => {
  if (against === null)
    return (
      <p className="soft">
        没有 {place.year - 1} 年已定稿的年报可以衔接。用本系统以前的年报可以在“历年”里读入。
      </p>
    )
  if (differences.length === 0)
    return (
      <p className="soft">
        与 {against.year} 年年报（第 {against.version} 版）逐列衔接，没有不一致。
      </p>
    )
  return (
    <Block title={`与 ${against.year} 年年报不衔接的 ${differences.length} 处`}>
      <ul className="differences">
        {differences.map((one) => (
          <li key={one.key}>
            <p>
              <Flag kind={one.explanation === null ? 'grave' : 'state'}>
                {one.explanation === null ? '待说明' : '已说明'}
              </Flag>{' '}
              {one.message} <span className="soft">（{one.basis}）</span>
            </p>
            {editable ? <Explain place={place} of={one} /> : <p>{one.explanation ?? '还没有说明。'}</p>}
          </li>
        ))}
      </ul>
    </Block>
  )
}
