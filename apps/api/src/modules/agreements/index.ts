export { type AgreementFact, AgreementLedger } from './agreement-ledger.service.js';
export { AgreementsModule } from './agreements.module.js';
