import type { LegalSource } from '../model/finding.ts';

const REGULATION = '中华人民共和国政府信息公开条例';

/** The general period of disclosure: 20 working days from formation or change. */
export const GENERAL_PERIOD: LegalSource = { act: REGULATION, article: '第二十六条' };

/** What must be disclosed on one's own initiative, by everyone and by county and town. */
export const PROACTIVE_DUTY: LegalSource = { act: REGULATION, article: '第十九条' };

/** Disclosure on request. */
export const ON_REQUEST: LegalSource = { act: REGULATION, article: '第二十七条' };

/** Who made the information, or was the first to keep it, publishes it. */
export const PUBLISHING_BODY: LegalSource = { act: REGULATION, article: '第十条' };

/** The channels of disclosure. */
export const CHANNELS: LegalSource = { act: REGULATION, article: '第二十三条' };

/** The government website as the platform on which proactively disclosed information is gathered. */
export const GOVERNMENT_WEBSITE: LegalSource = { act: REGULATION, article: '第二十四条' };

/** The opinion that made every county compile standard catalogues, and names their elements. */
export const STANDARD_CATALOGUES: LegalSource = {
  act: '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见（国办发〔2019〕54号）',
};

/** The form of document numbers. */
export const DOCUMENT_FORM: LegalSource = { act: '党政机关公文格式（GB/T 9704-2012）', article: '7.2.5' };

/** How title marks and brackets are used. */
export const PUNCTUATION: LegalSource = { act: '标点符号用法（GB/T 15834-2011）' };

/** 款 bears no number of its own, 项 one in brackets. */
export const ARTICLE_UNITS: LegalSource = { act: '行政法规制定程序条例', article: '第六条' };

/** Budgets and accounts: 20 calendar days from approval. */
export const BUDGET_PERIOD: LegalSource = { act: '中华人民共和国预算法', article: '第十四条' };

/** Results and contracts of procurement: two working days each. */
export const PROCUREMENT_PERIODS: readonly LegalSource[] = [
  { act: '中华人民共和国政府采购法实施条例', article: '第四十三条' },
  { act: '中华人民共和国政府采购法实施条例', article: '第五十条' },
];

/** Winning candidates: within three days, for three days. */
export const CANDIDATES_PERIOD: LegalSource = { act: '中华人民共和国招标投标法实施条例', article: '第五十四条' };

/** Land: ten working days, 30 days, and 15 working days from the approval. */
export const LAND_PERIODS: readonly LegalSource[] = [
  { act: '中华人民共和国土地管理法实施条例', article: '第二十六条' },
  { act: '中华人民共和国土地管理法实施条例', article: '第二十八条' },
  { act: '中华人民共和国土地管理法实施条例', article: '第三十一条' },
];

/** Decisions of enforcement: seven working days for licences and penalties. */
export const ENFORCEMENT_RESULTS: LegalSource = {
  act: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）',
  confidence: 'recheck',
};

/** Penalties for breaches of safety: seven working days. */
export const SAFETY_PENALTIES: LegalSource = { act: '中华人民共和国安全生产法', article: '第七十八条' };

/**
 * What villages publish, and how often: quarterly, finances monthly where there are many transactions, grave matters at any time.
 * The number is that of the text of 2010 and 2018; that of 2025 has not been seen.
 */
export const VILLAGE_DISCLOSURE: LegalSource = { act: '中华人民共和国村民委员会组织法', article: '第三十条', confidence: 'recheck' };

/** The annual report: by 31 January for departments, by 31 March for governments. */
export const ANNUAL_REPORT: LegalSource = { act: REGULATION, article: '第四十九条' };
