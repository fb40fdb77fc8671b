import type { ReactNode } from 'react'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import type { Acting } from './acting.ts'
import { ReasonField } from './fields.tsx'

/** Ends a document that never was public. */
export const Discard = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'discardDocument', { readonly reason: string }>
    name="discardDocument"
    title="作废"
    lead="作废以后不能恢复，内容和记录都保留。"
    submit="作废"
    danger
    said="已经作废。"
    sent={(body) => ({ params: { document: document.id }, body })}
    onClose={onClose}
  >
    <ReasonField label="作废的原因" longest={500} />
  </FormDrawer>
)

/** Gives it back to who drafted it. */
export const SendBack = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'sendBackDocument', { readonly opinion: string }>
    name="sendBackDocument"
    title="退回修改"
    lead="退给起草人修改，这一轮的签署全部失效。"
    submit="退回"
    danger
    said="已经退回。"
    sent={({ opinion }) => ({
      params: { document: document.id },
      body: { opinion, digest: document.digest },
    })}
    onClose={onClose}
  >
    <ReasonField name="opinion" label="退回意见" extra="写明哪里要改、怎么改。" longest={2000} />
  </FormDrawer>
)

/** Publishes before the review is through: openly, counted, reviewed afterwards. */
export const Override = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'overrideDocument', { readonly reason: string }>
    name="overrideDocument"
    title="应急发布"
    lead="只用于来不及走完审核的紧急情况。马上公开，公开计入应急发布台账，3 个工作日内必须由别人补审。保密审查和内容检查不能省。"
    submit="应急发布"
    danger
    said="已经应急发布。"
    sent={({ reason }) => ({ params: { document: document.id }, body: { reason, digest: document.digest } })}
    onClose={onClose}
  >
    <ReasonField label="紧急的理由" extra="记入应急发布台账。" />
  </FormDrawer>
)

/** The review that was owed since an override. */
export const ReviewOverride = ({ document, onClose }: Acting): ReactNode => (
  <FormDrawer<'reviewOverride', { readonly finding: string }>
    name="reviewOverride"
    title="应急发布补审"
    lead="看过公开的内容以后写明补审意见。发现不该公开的，请同时撤回。"
    submit="补审"
    said="已经补审。"
    sent={({ finding }) => ({
      params: { document: document.id },
      body: { finding, digest: document.digest },
    })}
    onClose={onClose}
  >
    <ReasonField name="finding" label="补审意见" extra="记入应急发布台账。" longest={2000} />
  </FormDrawer>
)
