// Run by the mongo image at its first start: one database and one user a service, who sees nothing else.
const fs = require("fs");

for (const service of ["intake", "routing", "approval", "publishing"]) {
  const name = `otklik_${service}`;
  const password = fs.readFileSync(`/run/secrets/mongo-${service}`, "utf8").trim();
  if (!password) {
    throw new Error(`the secret mongo-${service} is empty: run deploy/make-secrets`);
  }
  db.getSiblingDB(name).createUser({ user: service, pwd: password, roles: [{ role: "readWrite", db: name }] });
}
