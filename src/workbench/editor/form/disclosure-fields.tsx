import { Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { modeWords, optionsOf } from '../../documents/words.ts'
import type { Editing } from './editing.ts'
import { errorsAt } from './editing.ts'
import { Field, placeOf } from './field.tsx'

/** The articles a decision not to publish mostly stands on. */
const bases = [
  '条例第十四条：国家秘密、法律行政法规禁止公开、公开后可能危及“三安全一稳定”',
  '条例第十五条：涉及商业秘密、个人隐私，公开会损害第三方合法权益',
  '条例第十六条第一款：内部事务信息',
  '条例第十六条第二款：过程性信息、行政执法案卷信息',
  '条例第二十七条：不属于主动公开范围，可以依申请公开',
]

/** 源头认定, 条例第十三条至第十八条: how it may be disclosed; if not at once, on what ground and until when. */
export const DisclosureFields = ({ content, change, findings }: Editing): ReactNode => {
  const { disclosure } = content
  const put = (patch: Partial<typeof disclosure>): void => {
    change({ disclosure: { ...disclosure, ...patch } })
  }
  const at = (name: string): readonly string[] => errorsAt(findings, `disclosure.${name}`)
  return (
    <>
      <div className="field" id={placeOf('disclosure')} tabIndex={-1}>
        <Radio.Group
          aria-label="公开方式"
          optionType="button"
          value={disclosure.mode}
          options={optionsOf(modeWords)}
          onChange={({ target }) => {
            const mode = (Object.keys(modeWords) as (keyof typeof modeWords)[]).find(
              (one) => one === target.value,
            )
            if (mode !== undefined) put({ mode })
          }}
        />
        <div className="field-under soft">以公开为常态、不公开为例外。不主动公开的要写明依据和理由。</div>
      </div>
      {disclosure.mode !== 'proactive' && (
        <>
          <Field where="disclosure.basis" label="依据" help="写到条、款。" errors={at('basis')}>
            {(control) => (
              <>
                <Input
                  {...control}
                  list="disclosure-bases"
                  maxLength={200}
                  value={disclosure.basis ?? ''}
                  onChange={({ target }) => {
                    put({ basis: target.value === '' ? null : target.value })
                  }}
                />
                <datalist id="disclosure-bases">
                  {bases.map((basis) => (
                    <option key={basis} value={basis} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <Field where="disclosure.reason" label="理由" errors={at('reason')}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={2}
                maxLength={2000}
                value={disclosure.reason ?? ''}
                onChange={({ target }) => {
                  put({ reason: target.value === '' ? null : target.value })
                }}
              />
            )}
          </Field>
          <Field
            where="disclosure.reevaluateOn"
            label="重新评估的日期"
            help="条例第十八条：到这一天会出现在待办里，看因情势变化能不能公开。"
            errors={at('reevaluateOn')}
          >
            {(control) => (
              <Input
                {...control}
                type="date"
                className="field-day"
                max="2999-12-31"
                value={disclosure.reevaluateOn ?? ''}
                onChange={({ target }) => {
                  put({ reevaluateOn: target.value === '' ? null : target.value })
                }}
              />
            )}
          </Field>
        </>
      )}
    </>
  )
}
