export const PartnershipPage = () => <h1>PartnershipPage</h1>
