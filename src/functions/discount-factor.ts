export {
  type DiscountFactorOptions,
  discountFactor,
  exactDiscountFactor,
} from '../appraisal/discounting/discount-factor.js'
