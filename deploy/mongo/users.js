// Run by the mongo image at its first start: one database and one user a service, who sees nothing else.
for (const service of ["intake", "routing", "approval", "publishing"]) {
  const name = `otklik_${service}`;
  const password = process.env[`MONGO_${service.toUpperCase()}_PASSWORD`];
  if (!password) {
    throw new Error(`MONGO_${service.toUpperCase()}_PASSWORD is empty: run deploy/make-secrets, which writes .env`);
  }
  db.getSiblingDB(name).createUser({ user: service, pwd: password, roles: [{ role: "readWrite", db: name }] });
}
