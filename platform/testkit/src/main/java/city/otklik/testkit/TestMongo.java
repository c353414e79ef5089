package city.otklik.testkit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.MongoConverterConfigurationAdapter;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** A template on a Mongo database, with the conversions that the services run with. */
public final class TestMongo {

    private TestMongo() {}

    /** @param uri with the database's name, such as {@link SharedStack.Stack#mongo} gives */
    public static MongoTemplate template(String uri) {
        var conversions =
                MongoCustomConversions.create(MongoConverterConfigurationAdapter::useNativeDriverJavaTimeCodecs);
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        var database = new SimpleMongoClientDatabaseFactory(
                MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(uri))
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .build()),
                name);
        var converter = new MappingMongoConverter(new DefaultDbRefResolver(database), context);
        converter.setCustomConversions(conversions);
        converter.setMapKeyDotReplacement("\uFF0E");
        converter.afterPropertiesSet();
        return new MongoTemplate(database, converter);
    }
}
