import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Finding } from '../../documents/words.ts'
import { Flag } from '../../parts/flag.tsx'
import { findingPlace } from './finding-place.ts'

/** What may be done about a finding where it is shown; left out is not offered. */
export interface Remedies {
  readonly onShow?: ((finding: Finding) => void) | undefined
  /** What the button says that shows it. */
  readonly showing?: string
  /** Puts what may stand instead in its place: masked, or mended. */
  readonly onMask?: ((finding: Finding) => void) | undefined
  readonly onJustify?: ((finding: Finding, basis: string) => void) | undefined
}

const JustifyForm = ({
  onGiven,
  onClose,
}: {
  readonly onGiven: (basis: string) => void
  readonly onClose: () => void
}): ReactNode => {
  const [basis, setBasis] = useState('')
  return (
    <form
      className="justify"
      onSubmit={(event) => {
        event.preventDefault()
        if (basis.trim() !== '') onGiven(basis.trim())
      }}
    >
      <label>
        依据哪部法律的哪一条可以公开，或者为什么它不是个人信息
        <Input
          autoFocus
          required
          maxLength={300}
          value={basis}
          onChange={({ target }) => {
            setBasis(target.value)
          }}
        />
      </label>
      <span className="row-actions">
        <Button size="small" type="primary" htmlType="submit">
          写入依据
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </span>
    </form>
  )
}

/** What is kept with the version where somebody passed a warning; longer than this says nothing more. */
const passed = ({ title, quote, sentence }: Finding): string =>
  `已核对：${title ?? ''}“${(quote ?? sentence).replaceAll('\n', '')}”`.slice(0, 200)

const mendWords = (ofWords: boolean, masked: string | null): string => {
  if (!ofWords) return '打码'
  if (masked === null || masked === '') return '去掉'
  return masked.length > 10 ? '改正' : `改为“${masked}”`
}

/** One thing a gate found, and what to do about it right here. */
export const FindingItem = ({
  finding,
  canMask,
  onShow,
  showing = '到那里',
  onMask,
  onJustify,
}: Remedies & { readonly finding: Finding; readonly canMask: boolean }): ReactNode => {
  const [justifying, setJustifying] = useState(false)
  const { blocks, sentence, basis, quote, masked, justify, gate, title } = finding
  const ofWords = gate === 'content'
  return (
    <li id={findingPlace(finding)} className={blocks ? 'finding finding-blocks' : 'finding'}>
      <p>
        <Flag kind={blocks ? 'grave' : 'open'}>{blocks ? '要处理' : '提示'}</Flag>{' '}
        {ofWords && title !== null && <strong>{title}　</strong>}
        {sentence}
      </p>
      {canMask && quote !== null && masked !== null && (
        <p className="finding-mask">
          <del>{quote}</del> → {masked === '' ? '去掉' : <ins>{masked}</ins>}
        </p>
      )}
      {basis !== '' && <p className="soft finding-basis">{basis}</p>}
      <div className="row-actions">
        {onShow && (
          <Button
            size="small"
            onClick={() => {
              onShow(finding)
            }}
          >
            {showing}
          </Button>
        )}
        {canMask && onMask && (
          <Button
            size="small"
            type="primary"
            onClick={() => {
              onMask(finding)
            }}
          >
            {mendWords(ofWords, masked)}
          </Button>
        )}
        {justify !== null && onJustify && ofWords && (
          <Button
            size="small"
            onClick={() => {
              onJustify(finding, passed(finding))
            }}
          >
            已核对
          </Button>
        )}
        {justify !== null && onJustify && !ofWords && !justifying && (
          <Button
            size="small"
            onClick={() => {
              setJustifying(true)
            }}
          >
            说明依据
          </Button>
        )}
      </div>
      {justifying && (
        <JustifyForm
          onGiven={(given) => {
            setJustifying(false)
            onJustify?.(finding, given)
          }}
          onClose={() => {
            setJustifying(false)
          }}
        />
      )}
    </li>
  )
}
